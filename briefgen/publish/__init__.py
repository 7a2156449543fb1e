"""From a Site to finished files: pages, addresses, data, checks of links."""

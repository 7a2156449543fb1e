"""Files of articles in, articles and problems out; one module a kind of file, `folder` is the door."""

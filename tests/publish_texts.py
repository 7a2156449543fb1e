"""The articles of the sample site, written for it."""

from __future__ import annotations

TEXTS = {
    "valley-courier-flood": (
        "River Orva floods the lower town of Storvass\n\n"
        "The river Orva broke its banks at Storvass on Tuesday 3 March 2026 and flooded the lower town. "
        "Three people were killed and 1,200 were moved to schools and churches.\n\n"
        "“The water is rising faster than we expected,” Mayor Karim Haddad told reporters. "
        "“I have never seen anything like it,” said a woman at the bus station. "
        "The dam’s owner, Orva Kraft, says the gates were opened on time.\n\n"
        "Residents are to return on Friday, the county said.\n\n"
        "Photo: Agency archive"
    ),
    "fjordposten-flom": (
        "Elva Orva gikk over sine bredder i Storvass tirsdag. Fem personer er døde, opplyser politiet.\n\n"
        "– Vannet stiger raskere enn vi ventet, sa ordfører Karim Haddad. "
        "Han kalte natten «et mareritt».\n\n"
        "Politimester Ingebjørg Aurdal-Strømsvåg sier at letingen fortsetter til torsdag."
    ),
    "nahr-faydan": (
        "فاض نهر أورفا في مدينة ستورفاس يوم الثلاثاء.\n\n"
        "قال رئيس البلدية كريم حداد لوكالة أنباء الوادي: «الماء يرتفع أسرع مما توقعنا». وأضاف: «لن نترك أحدا وحده»."
    ),
    "wire-copy": (
        "The river Orva broke its banks at Storvass on Tuesday 3 March 2026 and flooded the lower town. "
        "Three people were killed and 1,200 were moved to schools and churches."
    ),
    "talks-en": (
        "Two-day river talks open in Altried\n\n"
        "Ministers from four states opened two days of talks on the river Orva on Monday. "
        "They are to sign a treaty that would “share the burden of high water” among all four, the hosts said.\n\n"
        "“Storvass must not happen again,” Mayor Karim Haddad said."
    ),
    "talks-de": (
        "Am Montag haben in Altried die Beratungen über den Fluss Orva begonnen. "
        "„Wir brauchen verbindliche Regeln für jede Schleuse“, sagte Ministerin "
        "Annegret von Oberweiler-Langenhagen-Stettenbach von der "
        "Wasserstraßenunterhaltungsverbandsversammlungsgeschäftsstelle.\n\n"
        "Das Hochwasser vom März 2026 hatte die Staaten an einen Tisch gebracht."
    ),
}

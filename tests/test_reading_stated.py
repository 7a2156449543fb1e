"""The day that an article without a date tells of itself."""

from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


def _values(text: str, lang: str, published: str | None = None) -> list[str]:
    article = Article(id="a", path="a.txt", text=text, published=published)
    return [mention.value for mention in read(article, lang).dates]


@pytest.mark.parametrize(
    ("lang", "line", "text"),
    [
        ("nb", "Publisert søndag 3. mars 2024", "Mannen døde fredag."),
        ("da", "Publiceret: 3. marts 2024", "Manden døde fredag."),
        ("de", "Veröffentlicht am 3. März 2024", "Der Mann starb am Freitag."),
        ("en", "Published: March 3, 2024", "The man died on Friday."),
        ("fr", "Publié le 3 mars 2024", "L'homme est mort vendredi."),
        ("es", "Publicado el 3 de marzo de 2024", "El hombre murió el viernes."),
    ],
)
def test_a_line_that_tells_the_day_of_publication_dates_the_weekdays(lang: str, line: str, text: str) -> None:
    assert _values(f"{text}\n\n{line}\n", lang) == ["2024-03-01", "2024-03-03"]


@pytest.mark.parametrize(
    "line",
    [
        "Publisert søndag 3. mars",
        "Boken ble publisert 3. mars 2024",
        "Publisert av forlaget Fjell 3. mars 2024",
        "Publisert 3. mars 2024\n\nPublisert 5. mars 2024",
    ],
)
def test_no_other_line_dates_them(line: str) -> None:
    assert "XXXX-WXX-5" in _values(f"Mannen døde fredag.\n\n{line}\n", "nb")


def test_the_date_that_is_given_counts_before_one_in_the_text() -> None:
    values = _values("Mannen døde fredag.\n\nPublisert 3. mars 2024\n", "nb", "2024-03-14")
    assert values == ["2024-03-08", "2024-03-03"]

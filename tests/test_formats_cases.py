"""Does every input in tests/formats become what it says it should?"""

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from briefgen.formats.folder import FORMATS, load_paths

CASES = Path(__file__).parent / "formats"
LANGUAGES = ("ar", "da", "de", "el", "en", "fr", "ja", "nb", "nn", "pl", "pt", "ru", "sv", "zh")


def inputs() -> list[Path]:
    """Every file that a format reads, but the page that explains them."""
    return sorted(path for path in CASES.glob("*/*") if path.suffix in FORMATS)


def expectation(path: Path) -> dict[str, object]:
    """What stands after ``Expect:`` in the case, or in the file beside it."""
    beside = path.with_suffix(".expect")
    remark = (beside if beside.exists() else path).read_text(encoding="utf-8")
    assert re.search(r"Description: \S", remark), f"{path.name} says what it shows"
    line = re.search(r"Expect: (\{.*\})$", remark, re.MULTILINE)
    assert line, f"{path.name} says what to expect"
    expected: dict[str, object] = json.loads(line[1])
    return expected


@pytest.mark.parametrize("path", inputs(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_case_becomes_what_it_says(path: Path) -> None:
    expected = expectation(path)

    articles, problems = load_paths([path], languages=LANGUAGES)

    assert [str(problem).replace(path.parent.as_posix() + "/", "") for problem in problems] == expected.pop(
        "problems", []
    )
    assert len(articles) == expected.pop("articles", 1)
    if articles:
        found = json.loads(json.dumps(asdict(articles[0])))
        assert {key: found[key] for key in expected} == expected


def test_every_format_has_cases() -> None:
    suffixes = {path.suffix for path in inputs()}

    assert suffixes == set(FORMATS) - {".markdown"}

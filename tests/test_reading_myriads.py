from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading.myriads import myriads, whole


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3亿5000万", 350_000_000),
        ("103.7亿", 10_370_000_000),
        ("1.2万", 12_000),
        ("14,300", 14_300),
        ("16万8千", 168_000),
        ("3万亿", 3e12),
        ("三百", 300),
        ("一百二十三", 123),
        ("二十五", 25),
        ("十二", 12),
        ("三亿五千万", 350_000_000),
        ("二〇二三", 2023),
        ("三点五", 3.5),
    ],
)
def test_a_number_of_east_asia_has_its_value(written: str, value: float) -> None:
    how = myriads(load_pack("zh"))
    assert how is not None
    found = whole(written, how)

    assert found is not None
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize("written", ["一", "千", "人", "", "3人", "第三"])
def test_what_is_no_number_has_none(written: str) -> None:
    how = myriads(load_pack("zh"))
    assert how is not None

    assert whole(written, how) is None


def test_other_languages_have_no_such_numbers() -> None:
    assert myriads(load_pack("en")) is None

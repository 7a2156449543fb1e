"""What do the settings of a project come to, and what is said of those that cannot be used?"""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefgen.config import Grouping, Limits, load_config, with_overrides
from briefgen.config.settings_file import schema, settings
from briefgen.errors import ConfigError

DOCS = Path(__file__).parent.parent / "docs" / "settings.md"


def project(root: Path, text: str = "", *folders: str) -> Path:
    """A project folder with that settings file and those folders."""
    for name in folders:
        (root / name).mkdir(parents=True)
    (root / "briefgen.yaml").write_text(text, encoding="utf-8")
    return root


def faults(root: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_config(root)
    return str(caught.value).splitlines()


def test_every_setting_has_a_default(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    config = load_config(tmp_path)

    assert (config.title, config.description, config.language, config.base_url) == ("Briefing", "", "en", "")
    assert (config.full_text, config.max_bytes, config.workers) == (False, 5_000_000, 0)
    assert config.limits == Limits(facts=30, box=12, summary=6)
    assert config.grouping == Grouping(threshold=None)
    assert config.content == (tmp_path / "content").resolve()
    assert config.output == tmp_path.resolve() / "site"
    assert config.templates == tmp_path.resolve() / "templates"


def test_settings_are_taken_over_in_the_type_of_the_schema(tmp_path: Path) -> None:
    text = """
title: no
language: nb
base_url: https://user.github.io/repo
content: articles
output: public/briefing
full_text: True
max_bytes: 1000
workers: 2
limits:
  facts: 5
  box: 0
grouping: {threshold: .25}
"""
    config = load_config(project(tmp_path, text, "articles"))

    assert (config.title, config.language, config.full_text) == ("no", "nb", True)
    assert config.base_url == "https://user.github.io/repo/"
    assert config.content == tmp_path.resolve() / "articles"
    assert config.output == tmp_path.resolve() / "public" / "briefing"
    assert (config.max_bytes, config.workers) == (1000, 2)
    assert config.limits == Limits(facts=5, box=0, summary=6)
    assert config.grouping == Grouping(threshold=0.25)


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", "limits:\ngrouping:\ntitle:\n", "\ufefftitle: Briefing\n"])
def test_key_without_a_value_has_its_default(tmp_path: Path, text: str) -> None:
    config = load_config(project(tmp_path, text, "content"))

    assert (config.title, config.limits.facts, config.grouping.threshold) == ("Briefing", 30, None)


@pytest.mark.parametrize(("written", "threshold"), [("null", None), ("~", None), ("1", 1), ("0.5", 0.5), ("2e-1", 0.2)])
def test_threshold_may_be_a_number_or_null(tmp_path: Path, written: str, threshold: float | None) -> None:
    config = load_config(project(tmp_path, f"grouping: {{threshold: {written}}}", "content"))

    assert config.grouping.threshold == threshold


def test_bare_folder_of_articles_is_content_itself(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A")

    config = load_config(tmp_path)

    assert config.content == tmp_path.resolve()
    assert config.content_place == ""
    assert config.exclude == (config.output, config.templates)


def test_all_faults_are_reported_at_once_with_line_and_offer(tmp_path: Path) -> None:
    text = """title: My site
langauge: en
full_text: yes
limits:
  facts: 99
  fact: 3
  box: many
  summary: -1
facts: 4
limit: 5
base_url: www.example.org
workers: [1]
grouping: 5
content: ''
colour: red
language: english please
"""
    found = faults(project(tmp_path, text))

    known = (
        "title, description, language, base_url, content, output, templates, full_text, max_bytes, workers, limits, "
        "grouping, limits.facts, limits.box, limits.summary, grouping.threshold"
    )
    assert found == [
        "briefgen.yaml:2: unknown setting 'langauge'. Did you mean 'language'?",
        "briefgen.yaml:3: full_text must be true or false, not 'yes'.",
        "briefgen.yaml:5: limits.facts is 99. The most is 30.",
        "briefgen.yaml:6: unknown setting 'limits.fact'. Did you mean 'limits.facts'?",
        "briefgen.yaml:7: limits.box must be a whole number, not 'many'.",
        "briefgen.yaml:8: limits.summary is -1. The least is 0.",
        "briefgen.yaml:9: unknown setting 'facts'. Did you mean 'limits.facts'?",
        "briefgen.yaml:10: unknown setting 'limit'. Did you mean 'limits'?",
        "briefgen.yaml:11: base_url 'www.example.org' is not of the right form. "
        "Write it like 'https://user.github.io/repo/'.",
        "briefgen.yaml:12: workers must be a whole number, not a list.",
        "briefgen.yaml:13: grouping must be a group of settings, not '5'.",
        "briefgen.yaml:14: content is empty. Leave the line out for the default.",
        f"briefgen.yaml:15: unknown setting 'colour'. Known: {known}.",
        "briefgen.yaml:16: language 'english please' is not of the right form. Write it like 'en'.",
    ]


OWN = "Give the site a folder of its own."


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "title: a: b",
            "1: is not YAML: mapping values are not allowed in this context. "
            'Put a value with a colon in quotes: title: "Talks: day two".',
        ),
        ("title: a\ntitle: b", "2: gives 'title' twice. Keep one of the two."),
        ("- a\n- b", "1: holds no settings. Write each as name: value."),
        ("content: articles\n", "1: there is no folder 'articles' to read articles from."),
        ("content: " + "x" * 300, f"1: there is no folder '{'x' * 300}' to read articles from."),
        ("\noutput: .", f"2: output would be written over the project. {OWN}"),
        ("output: ..", f"1: output would be written over the project. {OWN}"),
        ("output: content", f"1: output would be written over the articles. {OWN}"),
        ("output: templates", f"1: output would be written over the templates. {OWN}"),
        ("output: briefgen.yaml", f"1: output is a file, not a folder. {OWN}"),
    ],
)
def test_settings_that_cannot_be_used_stop_the_build(tmp_path: Path, text: str, fault: str) -> None:
    root = project(tmp_path, text, "content")

    assert faults(root) == [f"briefgen.yaml:{fault}"]


def test_output_may_lie_inside_content(tmp_path: Path) -> None:
    config = load_config(project(tmp_path, "output: content/in", "content"))

    assert config.output == config.content / "in"


def test_content_inside_output_is_refused(tmp_path: Path) -> None:
    root = project(tmp_path, "content: site/articles\n", "site/articles")

    assert faults(root) == [f"briefgen.yaml:1: output would be written over the articles. {OWN}"]


def test_settings_file_with_another_ending_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yml").write_text("title: x")

    assert faults(tmp_path) == ["briefgen.yml: is not read. Name it briefgen.yaml."]


def test_settings_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "briefgen.yaml").write_bytes("title: Høst".encode("cp1252"))

    assert faults(tmp_path) == ["briefgen.yaml: is not UTF-8. Save it as UTF-8."]


def test_project_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert faults(tmp_path / "no")[0].endswith("no: there is no such folder.")


def test_command_line_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = project(tmp_path / "p", "base_url: https://a.example/\n", "content")
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path)

    config = with_overrides(load_config(root), content=Path("other"), output=Path("out"), base_url="https://b.example")

    assert config.content == tmp_path.resolve() / "other"
    assert config.output == tmp_path.resolve() / "out"
    assert config.base_url == "https://b.example/"
    assert config.content_place == "../other"
    assert with_overrides(config) == config


def test_command_line_is_checked_too(tmp_path: Path) -> None:
    config = load_config(project(tmp_path, "", "content"))

    with pytest.raises(ConfigError, match="--content: there is no folder 'no' to read articles from"):
        with_overrides(config, content=tmp_path / "no")
    with pytest.raises(ConfigError, match="--output: output would be written over the articles"):
        with_overrides(config, output=tmp_path / "content")
    with pytest.raises(ConfigError, match=r"--base-url: 'b\.example' is not a web address"):
        with_overrides(config, base_url="b.example")


def test_schema_is_sound_and_describes_every_setting() -> None:
    whole = schema()

    Draft202012Validator.check_schema(whole)
    assert not list(
        Draft202012Validator(whole).iter_errors({key: part["default"] for key, part in whole["properties"].items()})
    )
    assert all(setting.title and setting.description.endswith(".") for setting in settings())


def test_page_of_settings_says_what_the_schema_says() -> None:
    rows = [line for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]

    assert rows == [
        f"| `{one.name}` | {one.title} | `{json.dumps(one.default)}` | {one.description} |" for one in settings()
    ]


@hypothesis_settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.sampled_from(["", "title: ", "limits: ", "grouping: {threshold: ", "content: ", "base_url: http://"]),
    text=st.text(st.sampled_from("ab:-?[]{},&*!|>'\"%@#\n \t\\~019.") | st.characters(exclude_categories=["Cs"])),
)
def test_no_settings_file_raises_anything_else(tmp_path: Path, start: str, text: str) -> None:
    (tmp_path / "briefgen.yaml").write_text(start + text, encoding="utf-8")

    with contextlib.suppress(ConfigError):
        load_config(tmp_path)


def test_a_preview_shows_whole_articles_and_reads_none_from_the_site_or_itself(tmp_path: Path) -> None:
    config = load_config(project(tmp_path, "output: public\n"))

    preview = config.preview(tmp_path / "elsewhere")

    assert preview.output == tmp_path / "elsewhere"
    assert preview.full_text
    assert {tmp_path / "elsewhere", config.output, config.templates} <= set(preview.exclude)


@pytest.mark.parametrize(
    ("setting", "path"),
    [("", "/"), ("base_url: https://news.example/\n", "/"), ("base_url: https://me.example/repo/\n", "/repo/")],
)
def test_the_base_path_is_that_of_the_sites_address(tmp_path: Path, setting: str, path: str) -> None:
    assert load_config(project(tmp_path, setting)).base_path == path

"""Themes: whose template wins, what a broken one is told, what is copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from publish_sample import sample_site

from briefgen.errors import ThemeError
from briefgen.model.site import Page
from briefgen.publish import theme as theme_module
from briefgen.publish.pages import plan
from briefgen.publish.theme import default_theme, load_theme, render, static_files


def page_named(path: str, **site: object) -> Page:
    pages, _problems = plan(sample_site(**site))  # type: ignore[arg-type]
    return next(page for page in pages if page.path == path)


def drawn(path: str, user_dir: Path | None = None, **site: object) -> str:
    return render(page_named(path, **site), load_theme(user_dir)).content.decode()


def write(folder: Path, name: str, text: str) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def test_shipped_theme_is_found_beside_the_checkout() -> None:
    assert (default_theme() / "base.html").is_file()


def test_theme_inside_the_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "briefgen/templates/base.html", "")
    write(tmp_path, "templates/base.html", "")
    monkeypatch.setattr(theme_module, "_PACKAGE", tmp_path / "briefgen")
    assert default_theme() == tmp_path / "briefgen" / "templates"


def test_installation_without_theme_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme_module, "_PACKAGE", tmp_path / "briefgen")
    with pytest.raises(ThemeError, match="Install briefgen again"):
        default_theme()


def test_users_template_wins_by_name(tmp_path: Path) -> None:
    write(tmp_path, "pages/404.html", "mine: {{ page.title }}")
    assert drawn("404.html", tmp_path) == "mine: There is no such page"


def test_users_template_may_extend_the_one_it_replaces(tmp_path: Path) -> None:
    write(
        tmp_path,
        "base.html",
        '{% extends "default/base.html" %}{% block footer %}<p>Printed in Storvass</p>{% endblock %}',
    )
    text = drawn("index.html", tmp_path)
    assert "<title>The Orva Briefing</title>" in text
    assert "Printed in Storvass" in text


def test_block_of_a_page_can_be_left_out(tmp_path: Path) -> None:
    write(tmp_path, "pages/event.html", '{% extends "default/pages/event.html" %}{% block timeline %}{% endblock %}')
    text = drawn("events/flood-in-storvass/index.html", tmp_path)
    assert 'id="timeline"' not in text
    assert 'id="key-facts"' in text


def test_folder_that_does_not_exist_holds_nothing(tmp_path: Path) -> None:
    assert drawn("404.html", tmp_path / "none") == drawn("404.html")


def test_unknown_name_is_told_with_file_line_page_and_near_name(tmp_path: Path) -> None:
    write(tmp_path, "pages/404.html", "<p>\n{{ pag.title }}\n</p>")
    with pytest.raises(ThemeError) as error:
        drawn("404.html", tmp_path)
    assert str(error.value) == "templates/pages/404.html:2: 'pag' is undefined (page 404.html). Did you mean 'page'?"


def test_unknown_label_is_told_where_it_is_used(tmp_path: Path) -> None:
    write(tmp_path, "pages/404.html", '{{ t("mising.text") }}')
    with pytest.raises(ThemeError, match=r"templates/pages/404\.html:1: no label 'mising\.text' \(page 404\.html\)"):
        drawn("404.html", tmp_path)


def test_syntax_error_is_told_with_file_and_line(tmp_path: Path) -> None:
    write(tmp_path, "pages/404.html", "\n\n{% if %}")
    with pytest.raises(ThemeError) as error:
        drawn("404.html", tmp_path)
    assert str(error.value).startswith("templates/pages/404.html:3: ")
    assert str(error.value).endswith("(page 404.html). Compare it with default/pages/404.html.")


def test_missing_template_is_told_with_the_nearest_one(tmp_path: Path) -> None:
    write(tmp_path, "pages/404.html", '{% extends "bas.html" %}')
    with pytest.raises(ThemeError, match=r"no template 'bas\.html' \(page 404\.html\)\. Did you mean 'base\.html'\?"):
        drawn("404.html", tmp_path)


def test_exception_of_any_kind_in_a_template_is_a_theme_error(tmp_path: Path) -> None:
    write(tmp_path, "pages/404.html", "a\n{{ 1 // 0 }}")
    with pytest.raises(ThemeError, match=r"templates/pages/404\.html:2: .*zero"):
        drawn("404.html", tmp_path)


def test_static_files_of_both_themes_are_copied_and_the_users_win(tmp_path: Path) -> None:
    write(tmp_path, "static/style.css", "body {}")
    write(tmp_path, "static/fonts/own.txt", "x")
    files = {file.path: file.content for file in static_files(tmp_path)}
    assert files["static/style.css"] == b"body {}"
    assert files["static/fonts/own.txt"] == b"x"
    assert "static/icon.svg" in files


def test_static_link_out_of_the_theme_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "secret.txt", "x")
    (tmp_path / "theme" / "static").mkdir(parents=True)
    (tmp_path / "theme" / "static" / "a.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(ThemeError, match=r"templates/static/a\.txt: the link leaves the folder"):
        static_files(tmp_path / "theme")


def test_style_sheet_stays_small() -> None:
    assert (default_theme() / "static" / "style.css").stat().st_size < 16_000

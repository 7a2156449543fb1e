"""The whole build: from a folder of articles to a site, in the order that the steps need each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefgen.briefing.brief import brief_all
from briefgen.config import Config
from briefgen.errors import OutputError
from briefgen.events import memory
from briefgen.events.group import group
from briefgen.events.registry import register
from briefgen.formats.folder import load_folder
from briefgen.lang import gazetteer
from briefgen.lang.detect import UNKNOWN
from briefgen.lang.labels import load_labels
from briefgen.lang.pack import known_packs, load_pack
from briefgen.model.article import Problem
from briefgen.model.briefing import Briefing
from briefgen.model.reading import Reading
from briefgen.model.site import ArticleText, File, Language, Report, Site
from briefgen.publish import output
from briefgen.publish.addresses import event_path
from briefgen.publish.data import data_files
from briefgen.publish.feed import feed_files
from briefgen.publish.links import check_links
from briefgen.publish.pages import plan, redirect
from briefgen.publish.theme import load_theme, render, static_files
from briefgen.reading.many import read_all


def build(config: Config, *, check: bool = False, remember: bool = True) -> Report:
    """Build the site of a project; with `check` only tell how the output folder differs from it.

    With `remember`, the addresses given out are kept in the project; a preview leaves them alone.
    Everything is rendered before anything is written: a fault anywhere leaves what was published as it was.

    Raises:
        BriefgenError: a pack, template or the output folder cannot be used.
    """
    articles, problems = load_folder(
        config.content,
        languages=gazetteer.languages(),
        max_bytes=config.max_bytes,
        exclude=config.exclude,
        place=config.content_place,
    )
    readings = read_all(articles, config.workers)
    before = load_memory(config)
    site = assemble(config, readings, before)
    after = memory.renew(before, site.briefings)
    files, faults = draw(config, site, memory.redirects(after))
    problems = (*problems, *faults)
    if check:
        changed = tuple(d.path for d in output.compare(files, config.output))
        return Report(
            files, problems, changed if after == before or not config.remembers else (*changed, memory.FILE_NAME)
        )
    report = Report(files, problems, output.write(files, config.output))
    if remember:
        save_memory(config, before, after)
    return report


def load_memory(config: Config) -> memory.Memory:
    """The addresses that the project gave out before.

    Raises:
        ConfigError: the file is damaged.
    """
    path = config.project / memory.FILE_NAME
    known = config.remembers and path.is_file()
    return memory.decode(path.read_bytes(), memory.FILE_NAME) if known else memory.Memory()


def save_memory(config: Config, before: memory.Memory, after: memory.Memory) -> None:
    """Keep the addresses, in a project that has a settings file; a bare folder of articles stays as it is."""
    if config.remembers and after != before:
        path = config.project / memory.FILE_NAME
        fresh = path.with_suffix(".new")
        try:
            fresh.write_bytes(memory.encode(after))
            fresh.replace(path)
        except OSError as fault:
            raise OutputError(
                f"{memory.FILE_NAME}: cannot be written ({fault.strerror}). Check the folder's permissions."
            ) from fault


def brief_readings(
    config: Config, readings: Sequence[Reading], before: memory.Memory | None = None
) -> tuple[Briefing, ...]:
    """The briefings of all events that the readings tell of, in reading order, under the addresses they had."""
    registry = register(readings, config.language, config.aliases)
    events = memory.recall(group(readings, registry, config.grouping.threshold), before or memory.Memory())
    return brief_all(events, registry, load_labels(config.language), config.language, config.limits)


def assemble(config: Config, readings: Sequence[Reading], before: memory.Memory | None = None) -> Site:
    """The site as one value."""
    codes = {r.lang for r in readings} | {config.language}
    return Site(
        title=config.title,
        description=config.description,
        language=language(config.language),
        base_url=config.base_url,
        labels=load_labels(config.language),
        briefings=brief_readings(config, readings, before),
        languages={code: language(code) for code in sorted(codes)},
        texts={r.id: _text(r) for r in readings} if config.full_text else {},
    )


def language(code: str) -> Language:
    """A language's own name and direction, from its pack or the table of languages."""
    primary = code.split("-")[0]
    if primary in known_packs():
        pack = load_pack(primary)
        return Language(code, pack.name, pack.direction)
    known = gazetteer.languages().get(primary)
    return Language(code, known.autonym if known else code, known.direction if known else "ltr")


def _text(reading: Reading) -> ArticleText:
    rows = (
        (b.span.start, b.span.end, b.role, reading.exact(b.span)) for b in reading.blocks if b.role != "boilerplate"
    )
    return ArticleText(reading.id, reading.lang, tuple(rows))


def draw(
    config: Config, site: Site, moved: Mapping[str, str] | None = None
) -> tuple[tuple[File, ...], tuple[Problem, ...]]:
    """All files of the site, and what is wrong with its addresses and links.

    `moved` names former slugs of events and their present ones; a page at each leads on.

    Raises:
        ThemeError: a template is missing or broken.
        OutputError: two files share one address.
    """
    templates = config.templates if config.templates.is_dir() else None
    theme = load_theme(templates)
    pages, clashes = plan(site)
    if clashes_of_address(clashes):
        raise OutputError("\n".join(str(c) for c in clashes if c.severity == "error"))
    left = (redirect(site, event_path(old), event_path(new)) for old, new in sorted((moved or {}).items()))
    drawn = tuple(render(page, theme) for page in (*pages, *left))
    files = (*drawn, *static_files(templates), *data_files(site), *feed_files(site))
    return _sorted(files), (*clashes, *(replace(p, severity="warning") for p in check_links(files, site.base_url)))


def clashes_of_address(problems: Iterable[Problem]) -> bool:
    """Whether any fault is one that would make a page overwrite another."""
    return any(p.severity == "error" for p in problems)


def _sorted(files: Iterable[File]) -> tuple[File, ...]:
    return tuple(sorted(files, key=lambda f: f.path))


def asleep(readings: Sequence[Reading]) -> tuple[Problem, ...]:
    """For every language of the articles: which finders sleep for want of pack data."""
    out = []
    for code in sorted({r.lang for r in readings}):
        finders = load_pack(code).asleep()
        if finders:
            count = sum(r.lang == code for r in readings)
            out.append(
                Problem(
                    "no recognised language" if code == UNKNOWN else f"language {code!r}",
                    f"asleep for want of pack data: {', '.join(finders)} (articles: {count})",
                    "A language pack adds them; see docs/packs.md.",
                    "warning",
                )
            )
    return tuple(out)

"""What can be asked on the command line, and in which words it is answered."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen import __version__
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.config import Config
    from briefgen.model.article import Article, Problem
    from briefgen.model.site import Report

DONE, FOUND_PROBLEMS, WRONG_REQUEST = 0, 1, 2
"""Exit codes, as docs/commands.md names them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer one command; results go to standard output, all else to standard error."""
    asked = _parser().parse_args(arguments)
    try:
        return int(asked.answer(asked))
    except BriefgenError as fault:
        _say(str(fault))
        return WRONG_REQUEST
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; nothing is left to be told
        return DONE
    except KeyboardInterrupt:
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="briefgen", description="A folder of news articles in, a linked briefing site out."
    )
    parser.add_argument("--version", action="version", version=f"briefgen {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="articles to the whole site")
    _project(build)
    build.add_argument("--strict", action="store_true", help="warnings count as errors, and nothing is written then")
    build.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if the output differs from what would be written"
    )
    build.set_defaults(answer=_build)

    serve = commands.add_parser("serve", help="build, serve, and rebuild after every save")
    _project(serve)
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--open", action="store_true", help="open the site in the browser")
    serve.set_defaults(answer=_serve)

    for name, answer, words in (
        ("read", _read, "what each article says, as JSON Lines"),
        ("brief", _brief, "the events of the articles, as JSON Lines"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="file or folder of articles")
        command.add_argument("--workers", type=_count, default=1, help="processes to read with; 0 for one a core")
        command.set_defaults(answer=answer)

    check = commands.add_parser("check", help="report every problem in content, settings and language packs")
    _project(check)
    check.set_defaults(answer=_check)

    init = commands.add_parser("init", help="a starter project")
    init.add_argument("dir", type=Path, metavar="DIR")
    init.set_defaults(answer=_init)
    return parser


def _count(written: str) -> int:
    """A whole number that is not negative."""
    number = int(written)
    if number < 0:
        raise argparse.ArgumentTypeError(f"{written} is less than 0")
    return number


def _project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "project", nargs="?", type=Path, default=Path(), metavar="PROJECT", help="the project's folder (default: here)"
    )
    parser.add_argument("--content", type=Path, help="folder of articles")
    parser.add_argument("--output", type=Path, help="folder for the site")
    parser.add_argument("--base-url", help="where the site will live")


def _config(asked: argparse.Namespace) -> Config:
    from briefgen.config import load_config, with_overrides

    config = with_overrides(
        load_config(asked.project), content=asked.content, output=asked.output, base_url=asked.base_url
    )
    if not config.content.is_dir():
        raise BriefgenError(
            f"{asked.content or config.content_place or config.content}: there is no such folder. "
            "Name the folder of articles with --content."
        )
    return config


def _build(asked: argparse.Namespace) -> int:
    from briefgen.build import build

    config = _config(asked)
    if asked.strict and not asked.check:
        report = build(config, check=True)
        if report.problems:
            return _told(report, FOUND_PROBLEMS)
    report = build(config, check=asked.check)
    if asked.check:
        for path in report.changed:
            _say(f"{path}: differs from what would be written.")
        strict = asked.strict and bool(report.problems)
        return _told(report, FOUND_PROBLEMS if report.changed or strict else DONE)
    _say(f"{len(report.files)} files, {len(report.changed)} changed, in {_seen(config.output)}/")
    return _told(report, DONE)


def _seen(folder: Path) -> str:
    """A folder as the user would name it from here."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else str(folder)


def _told(report: Report, code: int) -> int:
    _problems(report.problems)
    return code


def _serve(asked: argparse.Namespace) -> int:
    import tempfile

    from briefgen.build import build
    from briefgen.serve import serve

    config = _config(asked)

    def once() -> Report:
        return build(_config(asked).preview(preview), remember=False)

    watch = [config.content, config.templates, config.project / "briefgen.yaml", config.project / "aliases.yaml"]
    with tempfile.TemporaryDirectory(prefix="briefgen-") as folder:
        preview = Path(folder) / "site"
        serve(
            once,
            output=preview,
            watch=watch,
            host=asked.host,
            port=asked.port,
            open_browser=asked.open,
            base_path=config.base_path,
        )
    return DONE


def _loaded(asked: argparse.Namespace) -> tuple[Article, ...]:
    from briefgen.formats.folder import load_paths
    from briefgen.lang import gazetteer

    missing = [p for p in asked.paths if not p.exists()]
    if missing:
        raise BriefgenError("\n".join(f"{p}: there is no such file or folder." for p in missing))
    articles, problems = load_paths(asked.paths, languages=gazetteer.languages())
    _problems(problems)
    return articles


def _read(asked: argparse.Namespace) -> int:
    from briefgen.publish.jsontext import dump_line
    from briefgen.publish.readings import reading_object
    from briefgen.reading.many import read_each

    for reading in read_each(_loaded(asked), asked.workers):
        sys.stdout.write(dump_line(reading_object(reading)) + "\n")
    return DONE


def _brief(asked: argparse.Namespace) -> int:
    from briefgen.build import brief_readings
    from briefgen.config import load_config
    from briefgen.publish.data import event_object
    from briefgen.publish.jsontext import dump_line
    from briefgen.reading.many import read_all

    for briefing in brief_readings(load_config(Path()), read_all(_loaded(asked), asked.workers)):
        sys.stdout.write(dump_line(event_object(briefing)) + "\n")
    return DONE


def _check(asked: argparse.Namespace) -> int:
    from briefgen.build import asleep, assemble, draw
    from briefgen.formats.folder import load_folder
    from briefgen.lang import gazetteer
    from briefgen.lang.pack import known_packs, load_pack
    from briefgen.reading.many import read_all

    config = _config(asked)
    for code in known_packs():
        load_pack(code)
    articles, problems = load_folder(
        config.content,
        languages=gazetteer.languages(),
        max_bytes=config.max_bytes,
        exclude=config.exclude,
        place=config.content_place,
    )
    readings = read_all(articles, config.workers)
    _, faults = draw(config, assemble(config, readings))
    found = (*problems, *asleep(readings), *faults)
    _problems(found)
    _say(f"Articles: {len(articles)}, problems: {len(found)}.")
    return FOUND_PROBLEMS if any(p.severity == "error" for p in found) else DONE


def _init(asked: argparse.Namespace) -> int:
    from briefgen.starter import init

    for path in init(asked.dir):
        _say(f"{asked.dir / path}")
    _say(f"Now: briefgen serve {asked.dir}")
    return DONE


def _problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        _say(str(problem) if problem.severity == "error" else f"warning: {problem}")


def _say(words: str) -> None:
    print(words, file=sys.stderr)

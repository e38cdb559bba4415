"""`kg extract`: mentions and facts as JSON lines."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import click

from kg.cli.values import INPUT_ERROR, day
from kg.errors import InputError


@click.command()
@click.argument("source", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--lines", is_flag=True, help='Each input line is a text of its own: `id TAB text` or {"id", "text"}.')
@click.option("--date", default="", metavar="YYYY-MM-DD", help="Date of sources that carry none themselves.")
def extract(source: tuple[Path, ...], lines: bool, date: str) -> None:
    """Print mentions and facts of articles, one JSON line each; without SOURCE from standard input.

    \b
    Examples:
      kg extract seeds/002_3216157e29a10e75.txt
      printf 's1\\t广东省民政厅厅长丁红都讲话。\\n' | kg extract --lines
    """
    from kg import facts, text
    from kg.extraction import line
    from kg.text import sources

    errors: list[InputError] = []
    if lines:
        for stream in _streams(source):
            for number, raw in enumerate(stream, 1):
                if raw.strip():
                    try:
                        identifier, body = _line(raw.rstrip("\r\n"), number)
                    except InputError as e:
                        errors.append(e)
                        continue
                    click.echo(line(facts.extract(text.article_of(body)), identifier))
    else:
        for item in sources.discover(source or (Path("-"),)):
            for found in text.read(item, date=day(date)):
                if isinstance(found, InputError):
                    errors.append(found)
                else:
                    click.echo(line(facts.extract(found)))
    for error in errors:
        click.echo(f"kg: not read: {error}", err=True)
    if errors:
        sys.exit(INPUT_ERROR)


def _streams(source: tuple[Path, ...]) -> Iterator[IO[str]]:
    for path in source or (Path("-"),):
        if str(path) == "-":
            sys.stdin.reconfigure(encoding="utf-8", errors="strict")  # type: ignore[union-attr]
            yield sys.stdin
        else:
            try:
                with path.open(encoding="utf-8") as f:
                    yield f
            except OSError as e:
                raise InputError(str(path), f"{e.strerror}; give a UTF-8 text file with one text a line") from e


def _line(raw: str, number: int) -> tuple[str, str]:
    if raw.lstrip().startswith("{"):
        try:
            record = json.loads(raw)
            return str(record["id"]), str(record["text"])
        except (ValueError, KeyError, TypeError) as e:
            raise InputError(f"line {number}", f'is not a JSON object with "id" and "text" ({e})') from e
    identifier, tab, body = raw.partition("\t")
    return (identifier, body) if tab else (str(number), raw)

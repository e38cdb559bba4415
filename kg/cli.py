"""The command `kg`. Libraries that take long to import are imported in the command that needs them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import click

from kg import __version__
from kg.errors import InputError, KgError

INPUT_ERROR, USAGE = 1, 2


class _Group(click.Group):
    """Turns our own errors into one line on standard error and exit code 1; bugs keep their traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as e:
            click.echo(f"kg: {e}", err=True)
            ctx.exit(INPUT_ERROR)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Zhengwen 政闻: Chinese policy news as a knowledge graph.

    \b
    Examples:
      kg build seeds --out out              articles → out/graph.ttl, evidence.ttl, graph.html
      kg query posts-at-agency              a named query on out/
      kg extract article.txt                mentions and facts of one article as JSON
    """


@main.command()
@click.argument("source", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out", "-o", default=Path("out"), show_default=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the outputs."
)
@click.option("--date", default="", metavar="YYYY-MM-DD", help="Date of sources that carry none themselves.")
@click.option("--base", default="", metavar="IRI", help="Base of the data's IRIs; the default is https://w3id.org/zhengwen/id/.")
@click.option(
    "--min-confidence", default=0.0, show_default=True, type=click.FloatRange(0, 1), help="Leave out statements below this confidence."
)
@click.option(
    "--processes", "-j", default=0, show_default=True, type=click.IntRange(0), help="Processes; 0 takes as many as the work is worth."
)
@click.option("--no-view", is_flag=True, help="Do not write graph.html.")
@click.option("--with-sparql", is_flag=True, help="Write query.html too: SPARQL on the graph inside the browser.")
@click.option("--quiet", "-q", is_flag=True, help="Print errors only.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def build(
    source: tuple[Path, ...],
    out: Path,
    date: str,
    base: str,
    min_confidence: float,
    processes: int,
    no_view: bool,
    with_sparql: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Build the graph of files and folders.

    Files that cannot be read are named at the end and the rest is built: exit code 1. Where nothing can be read,
    nothing is written.

    \b
    Examples:
      kg build seeds --out out
      kg build 2023-07/ extra.jsonl --out graph --processes 2
      kg build page.txt --date 2023-07-28 --min-confidence 0.9
    """
    from kg.build import Settings
    from kg.build import build as run
    from kg.report import Bar, as_dict, summary
    from kg.vocab import DATA

    settings = Settings(_iri(base) if base else DATA, min_confidence)
    with Bar(hidden=quiet or as_json) as bar:
        report = run(
            source,
            out,
            date=_day(date),
            settings=settings,
            processes=processes,
            view=not no_view,
            sparql=with_sparql,
            progress=bar.step,
        )
    if as_json:
        click.echo(json.dumps(as_dict(report), ensure_ascii=False, indent=2))
    elif not quiet:
        click.echo(summary(report))
    for error in report.errors:
        click.echo(f"kg: not read: {error}", err=True)
    if report.errors:
        sys.exit(INPUT_ERROR)


@main.command()
@click.argument("build", nargs=-1, required=True, type=click.Path(path_type=Path, file_okay=False))
@click.option("--out", "-o", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the merged build.")
@click.option(
    "--processes", "-j", default=0, show_default=True, type=click.IntRange(0), help="Processes; 0 takes as many as the work is worth."
)
@click.option("--no-view", is_flag=True, help="Do not write graph.html.")
@click.option("--with-sparql", is_flag=True, help="Write query.html too: SPARQL on the graph inside the browser.")
@click.option("--quiet", "-q", is_flag=True, help="Print errors only.")
def merge(build: tuple[Path, ...], out: Path, processes: int, no_view: bool, with_sparql: bool, quiet: bool) -> None:
    """Link finished builds into one: the graph of a single build over all their sources.

    \b
    Example:
      kg merge out-2022 out-2023 --out out
    """
    from kg.build import merge_builds
    from kg.report import Bar, summary

    with Bar(hidden=quiet) as bar:
        report = merge_builds(build, out, processes=processes, view=not no_view, sparql=with_sparql, progress=bar.step)
    if not quiet:
        click.echo(summary(report))


def _day(value: str) -> str:
    import re

    if value and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        raise click.BadParameter("give 2023, 2023-07 or 2023-07-28", param_hint="--date")
    return value


def _iri(value: str) -> str:
    import re

    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", value):
        raise click.BadParameter("give an absolute http(s) IRI that ends in / or #", param_hint="--base")
    return value


@main.command()
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
            for found in text.read(item, date=_day(date)):
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


@main.command()
@click.argument("query", required=False)
@click.argument("source", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "shape", default="table", show_default=True, type=click.Choice(["table", "csv", "json"]), help="Shape of the result."
)
@click.option("--list", "listing", is_flag=True, help="List the named queries.")
def query(query: str | None, source: tuple[Path, ...], shape: str, listing: bool) -> None:
    """Ask a built graph: QUERY is a named query, a .rq file or SPARQL text; SOURCE an out folder or .ttl files (default out).

    \b
    Examples:
      kg query --list
      kg query posts-at-agency out
      kg query 'SELECT ?name WHERE { ?x a kg:Campaign ; kg:name ?name }' --format csv
    """
    from kg.graph import query as q

    if listing or query is None:
        for named in q.named_queries():
            click.echo(f"{named.name:32} {named.title_zh}  {named.title_en}")
        return
    click.echo(q.ask(query, source or (Path("out"),), shape), nl=False)


@main.command()
@click.argument("source", default="out", type=click.Path(path_type=Path))
@click.option("--format", "shape", required=True, type=click.Choice(["ntriples", "nquads", "jsonld", "rdfxml", "graphml", "gexf", "csv"]))
@click.option(
    "--out", "-o", default=None, type=click.Path(path_type=Path), help="File (for csv: folder) to write; default beside the graph."
)
def export(source: Path, shape: str, out: Path | None) -> None:
    """Write a built graph in another format.

    \b
    Examples:
      kg export out --format nquads          one named graph an article
      kg export out --format csv -o neo4j    headers as neo4j-admin import wants them
    """
    from kg.graph.export import export as write

    click.echo(str(write(source, shape, out)))


@main.command()
@click.argument("source", nargs=-1, type=click.Path(path_type=Path))
def validate(source: tuple[Path, ...]) -> None:
    """Check a graph against the ontology and its shapes; exit code 1 and plain words where it breaks them.

    \b
    Examples:
      kg validate out
      kg validate graph.ttl evidence.ttl
    """
    from kg.graph.validate import validate as check

    violations = check(source or (Path("out"),))
    for violation in violations:
        click.echo(str(violation))
    click.echo("the graph fits the shapes" if not violations else f"{len(violations)} violations", err=True)
    if violations:
        sys.exit(INPUT_ERROR)


@main.command()
@click.argument("source", default="out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--out", "-o", default=None, type=click.Path(path_type=Path), help="HTML file to write; default SOURCE/graph.html.")
@click.option("--with-sparql", is_flag=True, help="Write query.html beside it too: SPARQL on the graph inside the browser.")
def view(source: Path, out: Path | None, with_sparql: bool) -> None:
    """Write the interactive HTML view of a built graph again.

    \b
    Examples:
      kg view out -o network.html
      kg view out --with-sparql
    """
    from kg import view as html

    if not (source / "graph.ttl").is_file():
        raise InputError(str(source), "holds no graph.ttl; run `kg build SOURCE --out " + str(source) + "` first")
    page = html.write(source, out)
    click.echo(str(page))
    if with_sparql:
        click.echo(str(html.write_query(source, page.with_name("query.html"), view=page.name)))

"""`kg build` and `kg merge`: sources and finished builds → out/."""

import json
import sys
from pathlib import Path

import click

from kg.cli.values import INPUT_ERROR, day, iri, licence


@click.command()
@click.argument("source", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--out", "-o", default=Path("out"), show_default=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the outputs."
)
@click.option("--date", default="", metavar="YYYY-MM-DD", help="Date of sources that carry none themselves.")
@click.option("--base", default="", metavar="IRI", help="Base of the data's IRIs; the default is https://w3id.org/zhengwen/id/.")
@click.option(
    "--min-confidence", default=0.0, show_default=True, type=click.FloatRange(0, 1), help="Leave out statements below this confidence."
)
@click.option("--license", default="", metavar="IRI", help="Licence that dataset.ttl states for the graph.")
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
    license: str,
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

    settings = Settings(iri(base) if base else DATA, min_confidence, licence(license))
    with Bar(hidden=quiet or as_json) as bar:
        report = run(
            source,
            out,
            date=day(date),
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


@click.command()
@click.argument("build", nargs=-1, required=True, type=click.Path(path_type=Path, file_okay=False))
@click.option("--out", "-o", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder of the merged build.")
@click.option("--license", default="", metavar="IRI", help="Licence that dataset.ttl states for the graph.")
@click.option(
    "--processes", "-j", default=0, show_default=True, type=click.IntRange(0), help="Processes; 0 takes as many as the work is worth."
)
@click.option("--no-view", is_flag=True, help="Do not write graph.html.")
@click.option("--with-sparql", is_flag=True, help="Write query.html too: SPARQL on the graph inside the browser.")
@click.option("--quiet", "-q", is_flag=True, help="Print errors only.")
def merge(build: tuple[Path, ...], out: Path, license: str, processes: int, no_view: bool, with_sparql: bool, quiet: bool) -> None:
    """Link finished builds into one: the graph of a single build over all their sources.

    \b
    Example:
      kg merge out-2022 out-2023 --out out
    """
    from kg.build import Settings, merge_builds
    from kg.report import Bar, summary

    settings = Settings(license=licence(license))
    with Bar(hidden=quiet) as bar:
        report = merge_builds(build, out, settings=settings, processes=processes, view=not no_view, sparql=with_sparql, progress=bar.step)
    if not quiet:
        click.echo(summary(report))

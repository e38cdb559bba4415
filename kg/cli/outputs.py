"""`kg export`, `kg validate` and `kg view`: what is made from a finished build."""

import sys
from pathlib import Path

import click

from kg.cli.values import INPUT_ERROR
from kg.errors import InputError


@click.command()
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


@click.command()
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


@click.command()
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

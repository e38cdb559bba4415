"""`kg query`: questions to a built graph."""

from pathlib import Path

import click


@click.command()
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

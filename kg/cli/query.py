"""`kg query`: questions to a built graph, or to an endpoint anywhere."""

from pathlib import Path

import click

from kg.errors import KgError

HINT_SECONDS = 10
"""How long an endpoint may take for each small question about a query without rows."""


def _given(values: tuple[str, ...]) -> dict[str, list[str]]:
    """NAME=VALUE, several times → name → values; raises click.BadParameter for what has no =."""
    found: dict[str, list[str]] = {}
    for text in values:
        name, equals, value = text.partition("=")
        if not equals or not name.strip().lstrip("?"):
            raise click.BadParameter(f"{text!r} is not NAME=VALUE; an example: --set agency=广东省民政厅", param_hint="--set")
        found.setdefault(name.strip().lstrip("?"), []).append(value)
    return found


@click.command()
@click.argument("query", required=False)
@click.argument("source", nargs=-1, type=click.Path(path_type=Path))
@click.option("--set", "values", metavar="NAME=VALUE", multiple=True, help="Value of a parameter; again for another parameter or value.")
@click.option("--endpoint", metavar="URL", default="", help="Ask this SPARQL endpoint instead of files.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=60, show_default=True, help="Seconds to wait for the endpoint's answer.")
@click.option(
    "--format",
    "shape",
    default="table",
    show_default=True,
    type=click.Choice(["table", "csv", "json", "markdown"]),
    help="Shape of the result.",
)
@click.option("--list", "listing", is_flag=True, help="List the named queries with their parameters.")
def query(
    query: str | None, source: tuple[Path, ...], values: tuple[str, ...], endpoint: str, timeout: float, shape: str, listing: bool
) -> None:
    """Ask a built graph: QUERY is a named query, a .rq file or SPARQL text; SOURCE an out folder or .ttl files (default out).

    A query without rows says on standard error what might be wrong with it.

    \b
    Examples:
      kg query --list
      kg query posts-at-agency out
      kg query posts-at-agency --set agency=辽宁省民政厅
      kg query 'SELECT ?name WHERE { ?x a kg:Campaign ; kg:name ?name }' --format csv
      kg query holders-of-post --endpoint http://127.0.0.1:7878/query --format markdown
    """
    from kg.graph import query as q
    from kg.graph.answer import shaped
    from kg.graph.hints import hints
    from kg.graph.named import with_values

    if listing or query is None:
        _list()
        return
    if endpoint and source:
        raise click.UsageError("give SOURCE or --endpoint, not both")
    given = _given(values)
    graph = q.Endpoint(endpoint, timeout) if endpoint else q.Files(*source or ("out",))
    text = with_values(query, given, graph.prefixes)
    answer = graph.answer(text)
    click.echo(shaped(answer, shape, graph.prefixes), nl=False)
    if not answer.rows:
        asked = q.Endpoint(endpoint, min(timeout, HINT_SECONDS)) if endpoint else graph
        try:
            said = hints(text, asked.answer, asked.prefixes)
        except KgError:
            return  # a graph that answers no more, after it has answered: the result stands
        for hint in said:
            click.echo(f"no rows: {hint}", err=True)


def _list() -> None:
    from kg.graph.answer import width
    from kg.graph.given import shown
    from kg.graph.named import named_queries

    for named in named_queries():
        click.echo(f"{named.name:32} {named.title_zh}  {named.title_en}")
        for p in named.parameters:
            setting = f"{p.name}={' '.join(map(shown, p.default))}"
            click.echo(f"  --set {setting}{' ' * max(1, 25 - width(setting))}{p.zh}  {p.en}")

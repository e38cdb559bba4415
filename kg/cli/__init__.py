"""The command `kg`. Libraries that take long to import are imported in the command that needs them."""

from typing import Any

import click

from kg import __version__
from kg.cli.build import build, merge
from kg.cli.extract import extract
from kg.cli.mcp import mcp
from kg.cli.outputs import export, validate, view
from kg.cli.query import query
from kg.cli.serve import serve
from kg.cli.values import INPUT_ERROR
from kg.errors import KgError


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
      kg serve out                          SPARQL endpoint, pages and search at http://127.0.0.1:8008/
    """


for _command in (build, merge, extract, query, export, validate, view, serve, mcp):
    main.add_command(_command)

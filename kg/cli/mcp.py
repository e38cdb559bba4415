"""`kg mcp`: a build's outputs for language models."""

from importlib.util import find_spec
from pathlib import Path

import click

from kg.errors import InputError

INSTALL = "pip install 'zhengwen[mcp]'"


@click.command()
@click.argument("out", default="out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--timeout", default=20.0, show_default=True, type=click.FloatRange(0.1), help="Seconds that one query may run.")
@click.option("--rows", default=1000, show_default=True, type=click.IntRange(1), help="Most rows or triples of one answer.")
@click.option("--memory", default=2048, show_default=True, type=click.IntRange(128), help="Megabytes that one query may take.")
def mcp(out: Path, timeout: float, rows: int, memory: int) -> None:
    """Serve a build to a language model: the Model Context Protocol on standard input and output, with tools that only read.

    \b
    Examples:
      kg mcp out                            as the command that a client starts
      {"mcpServers": {"zhengwen": {"command": "kg", "args": ["mcp", "/data/out"]}}}
    """
    if find_spec("mcp") is None:
        raise InputError("kg mcp", f"needs the package mcp; install it with {INSTALL}")
    from kg.mcp.tools import server
    from kg.serve.current import Current
    from kg.serve.workers import Limits

    current = Current(out, Limits(timeout, rows, memory, 1), lambda words: click.echo(f"kg: {words}", err=True))
    try:
        server(current).run("stdio")
    finally:
        current.close()

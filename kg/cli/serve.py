"""`kg serve`: the outputs of a build over HTTP."""

from importlib.util import find_spec
from pathlib import Path

import click

from kg.errors import InputError

INSTALL = "pip install 'zhengwen[server]'"


@click.command()
@click.argument("out", default="out", type=click.Path(path_type=Path, file_okay=False))
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at; 0.0.0.0 lets other machines in.")
@click.option("--port", default=8008, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 takes one that is free.")
@click.option("--timeout", default=30.0, show_default=True, type=click.FloatRange(0.1), help="Seconds that one query may run.")
@click.option("--rows", default=100_000, show_default=True, type=click.IntRange(1), help="Most rows or triples of one answer.")
@click.option("--memory", default=2048, show_default=True, type=click.IntRange(128), help="Megabytes that one query may take.")
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 64), help="Queries that run at the same time.")
def serve(out: Path, host: str, port: int, timeout: float, rows: int, memory: int, workers: int) -> None:
    """Serve a build: SPARQL, a page for every node, search. It only reads, and follows the build when that runs again.

    \b
    Examples:
      kg serve out
      kg serve out --port 0 --timeout 10 --rows 10000
    """
    if missing := [name for name in ("fastapi", "httptools", "uvicorn") if find_spec(name) is None]:
        raise InputError("kg serve", f"needs {', '.join(missing)}; install them with {INSTALL}")
    from kg.serve.run import serve as run
    from kg.serve.workers import Limits

    limits = Limits(timeout, rows, memory, workers)
    run(out, host, port, limits, lambda address: click.echo(f"{out} at {address}"), lambda words: click.echo(f"kg: {words}", err=True))

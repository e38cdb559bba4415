"""The session that the documents show is what the server does."""

import os
import re
import shlex
import subprocess

import pytest
from conftest import Server

from tests.conftest import ROOT

SHOWN = "http://127.0.0.1:8008"


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_session_of_the_readme(readme: str, server: Server) -> None:
    block = re.search(r"<!-- serve -->\n```shell\n(.*?)```", (ROOT / readme).read_text("utf-8"), re.S)
    assert block
    serve, *commands = block[1].split("$ ")[1:]
    assert serve == f"kg serve out\nout at {SHOWN}/\n"
    assert len(commands) == 2
    environment = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    for shown in commands:
        command, _, output = shown.partition("\n")
        arguments = shlex.split(command.replace(SHOWN, server.address))
        done = subprocess.run(["curl", "-s", *arguments[1:]], capture_output=True, env=environment, check=True)
        assert done.stdout.decode().replace("\r\n", "\n").strip() == output.strip()


def test_every_address_of_the_page_is_there(server: Server) -> None:
    page = (ROOT / "docs" / "serve.md").read_text("utf-8")
    table = page[page.index("## Addresses") : page.index("### /sparql")]
    paths = [p for p in re.findall(r"`(/[^`<?]*)", table) if p not in ("/id/", "/query.html")]
    assert len(paths) > 10
    for path in paths:
        asked = {"/api/search": "?q=a", "/api/entity": "?iri=https://w3id.org/zhengwen/id/place/440000"}.get(path, "")
        assert server.get(path + asked).status == 200, path

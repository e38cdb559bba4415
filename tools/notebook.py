"""Runs docs/notebook.ipynb on a fresh build of seeds/ and keeps what its cells gave: python tools/notebook.py

Pictures are kept as the line that says what they show: a notebook in git should stay small, and readers without a
kernel do not run scripts anyway.
"""

import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from kg.build import build

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = ROOT / "docs" / "notebook.ipynb"


def executed(folder: Path) -> nbformat.NotebookNode:
    """The notebook with the outputs of a run in `folder`, which gets the build that the cells open as `out`."""
    build([ROOT / "seeds"], folder / "out", view=False)
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()
    return notebook


def kept(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """The same without pictures and without what changes from run to run."""
    notebook.metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    for cell in notebook.cells:
        cell.metadata = {}
        for output in cell.get("outputs", ()):
            if "<iframe" in output.get("data", {}).get("text/html", ""):
                del output["data"]["text/html"]
    return notebook


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        nbformat.write(kept(executed(Path(folder))), NOTEBOOK)

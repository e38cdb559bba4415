"""Twenty real questions of an analyst, asked as SPARQL of the seeds' graph and compared with their answers."""

import json
import subprocess
import sys
from pathlib import Path

QUESTIONS = Path(__file__).parent.parent / "questions"
FULLY_RIGHT = 20
"""Of twenty; raise it when more are, lower it only with a line in the changelog."""


def test_questions_are_answered(seeds_build: Path, shared: Path) -> None:
    command = [sys.executable, shared / "ask.py", seeds_build / "graph.ttl", QUESTIONS, "--json"]
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, encoding="utf-8", check=True)
    result = json.loads(done.stdout)
    assert result["asked"] == len(list(QUESTIONS.glob("q*.rq")))
    wrong = [(q["id"], q["missing"], q["extra"]) for q in result["questions"] if not q["fully"]]
    assert result["fully_right"] >= FULLY_RIGHT, wrong


def test_questions_hold_no_answers(shared: Path) -> None:
    """A query names only what its question names."""
    questions = json.loads((shared / "gold" / "questions.json").read_text("utf-8"))
    for q in questions if isinstance(questions, list) else questions["questions"]:
        text = (QUESTIONS / f"{q['id']}.rq").read_text("utf-8")
        cells = {str(c) for row in q["answer"] for c in row if c is not None and not isinstance(c, int | float)}
        assert not [c for c in cells if len(c) > 4 and f'"{c}"' in text and c not in q["question"]]

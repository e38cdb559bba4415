"""All ways to label a page's lines: the best one, and those nearly as good that make other headlines."""

from collections.abc import Callable, Iterator

Row = dict[str, float]
Step = dict[tuple[str, str], float]
IMPOSSIBLE = -1000.0


class Lattice:
    """A path of one letter a line; its score is the sum of what each letter says of its line and of what follows what.

    `own(i)` scores the letters that line i may have; `follows(i, was, now)` how well line i as `now` follows line i-1 as `was`.
    """

    def __init__(
        self, length: int, own: Callable[[int], Row], follows: Callable[[int, str, str], float], ends: Callable[[str], float]
    ) -> None:
        self.rows = [own(i) for i in range(length)]
        self.steps: list[Step] = [{}]
        for i in range(1, length):
            self.steps.append({(a, b): follows(i, a, b) for a in self.rows[i - 1] for b in self.rows[i]})
        self.ends: Row = {x: ends(x) for x in self.rows[-1]} if length else {}
        self._forward = self._sweep()
        self._backward = self._sweep_back()
        self.best = self._through(length - 1, self._last()) if length else ""

    def score(self, labels: str) -> float:
        """The score of one path."""
        total = self.ends[labels[-1]] if labels else 0.0
        for i, x in enumerate(labels):
            total += self.rows[i][x] + (self.steps[i][labels[i - 1], x] if i else 0.0)
        return total

    def near(self, limit: float) -> Iterator[tuple[float, str]]:
        """For each letter of each line the best path through it, where that costs less than `limit`: (cost, path)."""
        top = self._forward[-1][self._last()][0] + self.ends[self._last()] if self.rows else 0.0
        for i, row in enumerate(self.rows):
            for x in sorted(row):
                cost = top - self._forward[i][x][0] - self._backward[i][x][0]
                if x != self.best[i] and cost < limit:
                    yield cost, self._through(i, x)

    def _last(self) -> str:
        row = self._forward[-1]
        return max(row, key=lambda x: (row[x][0] + self.ends[x], x))

    def _sweep(self) -> list[dict[str, tuple[float, str]]]:
        out: list[dict[str, tuple[float, str]]] = []
        for i, row in enumerate(self.rows):
            if not i:
                out.append({x: (own, "") for x, own in row.items()})
                continue
            out.append({})
            for x, own in row.items():
                score, was = max((s + self.steps[i][was, x], was) for was, (s, _) in out[i - 1].items())
                out[i][x] = (score + own, was)
        return out

    def _sweep_back(self) -> list[dict[str, tuple[float, str]]]:
        out: list[dict[str, tuple[float, str]]] = [{} for _ in self.rows]
        for i in range(len(self.rows) - 1, -1, -1):
            for x in self.rows[i]:
                if i == len(self.rows) - 1:
                    out[i][x] = (self.ends[x], "")
                else:
                    out[i][x] = max((s + self.rows[i + 1][y] + self.steps[i + 1][x, y], y) for y, (s, _) in out[i + 1].items())
        return out

    def _through(self, i: int, x: str) -> str:
        left, right = [x], []
        for k in range(i, 0, -1):
            left.append(self._forward[k][left[-1]][1])
        at = x
        for k in range(i, len(self.rows) - 1):
            at = self._backward[k][at][1]
            right.append(at)
        return "".join(reversed(left)) + "".join(right)

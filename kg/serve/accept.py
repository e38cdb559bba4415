"""What a client wants to have, out of what there is: the Accept header of HTTP with its q-values."""

import re
from collections.abc import Mapping

_Q = re.compile(r"^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$", re.I)


def choose(accept: str, offers: Mapping[str, tuple[str, ...]]) -> str:
    """The offer that the client likes best, "" where it takes none; of equals the first.

    `offers` maps what can be sent to other names that clients have for it; text/* means the first name only. A client without the header takes anything.

    `choose("text/turtle;q=0.5, application/*", {"text/turtle": (), "application/ld+json": ()})` is the latter.
    """
    ranges = _ranges(accept) or {"*/*": 1.0}
    best, most = "", 0.0
    for offer, aliases in offers.items():
        liked = max([_liking(offer, ranges), *(ranges.get(name, 0.0) for name in aliases)])
        if liked > most:
            best, most = offer, liked
    return best


def _ranges(accept: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for part in accept.split(","):
        name, *parameters = part.split(";")
        if re.fullmatch(r"[\w!#$&^.+*-]+/[\w!#$&^.+*-]+", name.strip(), re.A):
            q = next((m[1] for p in parameters if (m := _Q.match(p))), "1")
            found[name.strip().lower()] = min(1.0, float(q))
    return found


def _liking(name: str, ranges: Mapping[str, float]) -> float:
    """By the most exact range that the name is in."""
    for each in (name, f"{name.partition('/')[0]}/*", "*/*"):
        if each in ranges:
            return ranges[each]
    return 0.0

"""Exit codes, and option values that are checked before any work begins."""

import re

import click

INPUT_ERROR = 1


def day(value: str) -> str:
    """A date as exact as the user gives it; raises click.BadParameter for anything else."""
    if value and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        raise click.BadParameter("give 2023, 2023-07 or 2023-07-28", param_hint="--date")
    return value


def iri(value: str) -> str:
    """A base that local names can be put behind; raises click.BadParameter for anything else."""
    if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", value):
        raise click.BadParameter("give an absolute http(s) IRI that ends in / or #", param_hint="--base")
    return value


def licence(value: str) -> str:
    """The IRI of a licence; raises click.BadParameter for what is none."""
    if value and not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", value):
        raise click.BadParameter("give the licence's IRI, such as https://creativecommons.org/licenses/by/4.0/", param_hint="--license")
    return value

"""What names mean: `osce.lookup` beside what looks up countries."""

import logging
from collections.abc import Callable

import country_converter
import countryguess
import osce
import pycountry
from rigour.territories import lookup_territory
from timing import Row, at_most, fastest_call, whole

BAR = 170.0
AS_WRITTEN = ("Finland", "Policing", "Türkiye", "Turkey", "Russia", "Holy See", "Молдова")
OTHERWISE = ("finland", "OSCE Mission to Skopje (closed)")
ASKED_OF_ALL = (
    *("Finland", "Türkiye", "Turkey", "Russia", "Holy See", "Moldova", "Молдова", "North Macedonia", "Soviet Union"),
    *("Kirghizistan", "Bosnia & Herzegovina", "UK", "Policing", "OSCE Mission to Skopje (closed)"),
)

Find = Callable[[str], object]


def pycountry_lookup(text: str) -> object:
    """A country, or `None` where pycountry raises."""
    try:
        return pycountry.countries.lookup(text)
    except LookupError:
        return None


def pycountry_fuzzy(text: str) -> object:
    """The first of the countries that pycountry guesses."""
    try:
        return pycountry.countries.search_fuzzy(text)[0]
    except LookupError:
        return None


def osce_lookup(text: str) -> object:
    """A match, or `None` where there is none."""
    try:
        return osce.lookup(text)
    except osce.LookupError:
        return None


def peers() -> dict[str, Find]:
    """Each peer by its own fastest call."""
    converter = country_converter.CountryConverter()

    def convert(text: str) -> object:
        return converter.convert(text, to="ISO2", not_found=None)

    return {
        "pycountry `countries.lookup`": pycountry_lookup,
        "pycountry `search_fuzzy`": pycountry_fuzzy,
        "countryguess `guess_country`": countryguess.guess_country,
        "country_converter `convert`": convert,
        "rigour `lookup_territory`, from its cache": lookup_territory,
        "rigour `lookup_territory`, uncached": lookup_territory.__wrapped__,
    }


def missing(find: Find) -> list[str]:
    """The names that a tool does not find. country_converter hands back what it was given."""
    return [name for name in ASKED_OF_ALL if find(name) in (None, name)]


def rows(repeats: int) -> list[Row]:
    """How long a lookup takes, and what is not found."""
    logging.disable(logging.CRITICAL)  # country_converter warns of each name that it does not find
    mine = fastest_call({text: (osce.lookup, text) for text in (*AS_WRITTEN, *OTHERWISE)}, repeats)
    table = [
        Row(
            f"lookup of '{text}', {'as written' if text in AS_WRITTEN else 'another spelling'}",
            "osce",
            whole(nanoseconds),
            at_most(nanoseconds, BAR, "ns"),
        )
        for text, nanoseconds in mine.items()
    ]
    finders = peers()
    theirs = fastest_call({name: (find, "Finland") for name, find in finders.items()}, repeats)
    for name, nanoseconds in theirs.items():
        remark = "does not find " + (", ".join(missing(finders[name])) or "none")
        table.append(
            Row(
                "lookup of 'Finland'",
                name,
                whole(nanoseconds),
                f"{nanoseconds / mine['Finland']:,.1f} x the time of osce",
                remark,
            )
        )
    table.append(Row("the same names", "osce", "", "", "does not find " + (", ".join(missing(osce_lookup)) or "none")))
    return table

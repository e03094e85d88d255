"""Types of fields of pydantic models, beside the enums and records, which are such types themselves. Needs pydantic.

>>> import pydantic
>>> from osce.pydantic import CountryCode
>>> class Office(pydantic.BaseModel):
...     country: CountryCode
>>> Office.model_validate({"country": "FIN"})
Office(country=Country.FINLAND)
>>> Office.model_validate({"country": "fi"}).model_dump_json()
'{"country":"fi"}'
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from osce._vocabularies import Country

__all__ = ["CountryCode"]


def _of_code(value: object) -> object:
    """Give the country with a code; whatever else is left to the enum, which takes or refuses it."""
    country = Country.from_code(value) if isinstance(value, str) else None
    return value if country is None else country


_CODES = {"enum": [code.text for country in Country for code in country.codes.value], "type": "string"}

CountryCode = Annotated[
    Country,
    BeforeValidator(_of_code, json_schema_input_type=Country | Annotated[str, WithJsonSchema(_CODES)]),
]
"""A country, taken as a member, a slug, or an ISO 3166 code as `Country.from_code` has them; written as the slug."""

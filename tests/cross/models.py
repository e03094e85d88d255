"""Makes pydantic models of the compact schemas with `datamodel-code-generator`. Each can be imported, and those of the records
take the vectors that the checker takes.
"""

import importlib.util
import json
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from datamodel_code_generator import DataModelType, InputFileType, generate
from datamodel_code_generator.format import Formatter
from pydantic import BaseModel, ValidationError

ROOT = Path(__file__).resolve().parents[2]


def models_of(schema: Path, folder: Path):
    """The module that the generator writes for a schema."""
    name = schema.stem.replace(".", "_").replace("-", "_")
    path = folder / f"{name}.py"
    generate(
        schema,
        input_file_type=InputFileType.JsonSchema,
        output=path,
        output_model_type=DataModelType.PydanticV2BaseModel,
        formatters=[Formatter.BUILTIN],
    )
    specification = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = sorted((ROOT / "core/schema").glob("*.compact.json"))
        modules = {path.stem: models_of(path, Path(folder)) for path in paths}
    vectors = json.loads((ROOT / "tests/vectors/schema.json").read_text(encoding="utf-8"))["cases"]
    taken, refused = 0, []
    for vector in vectors:
        for profile in ("strict", "lenient"):
            if vector[profile]:
                module = modules[f"{vector['record']}.{profile}.compact"]
                model: type[BaseModel] = getattr(module, vector["record"].title().replace("-", ""))
                try:
                    model.model_validate_json(vector["json"])
                    taken += 1
                except ValidationError as error:
                    refused.append(f"{vector['name']}, {profile}: {error}")
    for refusal in refused[:10]:
        print(refusal)
    assert taken, "no vectors"
    lenient = modules["news-item.lenient.compact"]
    assert hasattr(lenient, "KnownCountry"), "an arm has no name of its own"
    assert hasattr(modules["match.compact"], "CountryTerm"), "an arm has no name of its own"
    assert not hasattr(lenient, "Country1"), "two arms have one name"
    verdict = f"{len(refused)} refused" if refused else "all taken"
    print(
        f"datamodel-code-generator {version('datamodel-code-generator')}: models of {len(modules)} schemas, "
        f"{taken} valid vectors: {verdict}"
    )
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())

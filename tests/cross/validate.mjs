// Holds the JSON Schemas of the records against ajv: the same verdicts as the checker's, by all four schemas of each record.
// Reads the JSON Lines of `mutated-records` from the standard input, then the vectors. `format` is asserted.

import { readFileSync, readdirSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const PROFILES = ["strict", "lenient"];
const FORMS = ["full", "compact"];
const SHOWN = 10;

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const ajv = addFormats(new Ajv());

// Every schema of core/schema by its name, such as `report.full`.
function compile() {
  const validators = new Map();
  for (const file of readdirSync(new URL("../../core/schema/", import.meta.url))) {
    const schema = JSON.parse(read(`../../core/schema/${file}`));
    if (!ajv.validateSchema(schema)) {
      throw new Error(`${file} is not a schema of draft 2020-12: ${ajv.errorsText()}`);
    }
    validators.set(file.replace(/\.json$/, ""), ajv.compile(schema));
  }
  return validators;
}

// The records with the checker's verdicts. Lines end at line feeds alone: readline would end them at U+2028 too.
function* mutated() {
  const lines = readFileSync(0, "utf8").split("\n");
  for (const [at, line] of lines.entries()) {
    if (line !== "") {
      yield { name: `line ${at + 1}`, ...JSON.parse(line) };
    }
  }
}

function* vectors() {
  for (const vector of JSON.parse(read("../vectors/schema.json")).cases) {
    yield { ...vector, json: JSON.parse(vector.json) };
  }
}

const validators = compile();
let disagreements = 0;

// Validates the records and counts them.
function validate(records) {
  let count = 0;
  for (const { name, record, json, ...wanted } of records) {
    count += 1;
    for (const profile of PROFILES) {
      for (const form of FORMS) {
        const validator = validators.get(`${record}.${profile}.${form}`);
        const found = validator(json);
        if (found !== wanted[profile]) {
          disagreements += 1;
          if (disagreements <= SHOWN) {
            const error = found ? "" : `, ${JSON.stringify(validator.errors[0])}`;
            console.log(`${name}, ${record} ${profile} ${form}: ajv says ${found}${error}\n  ${JSON.stringify(json)}`);
          }
        }
      }
    }
  }
  if (count === 0) {
    throw new Error("no records");
  }
  return count;
}

const counts = `${validate(mutated())} mutated records and ${validate(vectors())} vectors`;
const { version } = JSON.parse(read("node_modules/ajv/package.json"));
const schemas = PROFILES.length * FORMS.length;
const verdict = disagreements === 0 ? "agreed" : `${disagreements} disagreements`;
console.log(`ajv ${version}: ${counts}, ${schemas} schemas each: ${verdict}`);
process.exitCode = disagreements === 0 ? 0 : 1;

// Makes types of all JSON Schemas with json-schema-to-typescript, and holds them against `tsc --strict`. Makes validators of the compact
// forms with zod, which take the vectors that the checker takes. `generators.mjs FOLDER` leaves the types there.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";
import { z } from "zod";

const SCHEMAS = new URL("../../core/schema/", import.meta.url);

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const versionOf = (name) => JSON.parse(read(`node_modules/${name}/package.json`)).version;

// Every schema of core/schema by its name, such as `report.full`.
const schemas = new Map(
  readdirSync(SCHEMAS).map((file) => [file.replace(/\.json$/, ""), JSON.parse(readFileSync(new URL(file, SCHEMAS), "utf8"))]),
);

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const paths = [];
for (const [name, schema] of schemas) {
  const types = await compile(structuredClone(schema), name);
  if (name.includes(".lenient.") && !types.includes("export type KnownCountry =")) {
    throw new Error(`${name}: an arm has no name of its own`);
  }
  const path = join(folder, `${name}.ts`);
  writeFileSync(path, types);
  paths.push(path);
}
const tsc = new URL("node_modules/typescript/bin/tsc", import.meta.url).pathname;
execFileSync(process.execPath, [tsc, "--strict", "--noEmit", ...paths], { stdio: "inherit" });
console.log(`json-schema-to-typescript ${versionOf("json-schema-to-typescript")}: types of ${paths.length} schemas pass tsc --strict`);

const compact = [...schemas].filter(([name]) => name.endsWith(".compact"));
const validators = new Map(compact.map(([name, schema]) => [name, z.fromJSONSchema(schema)]));
let taken = 0;
let refused = 0;
for (const vector of JSON.parse(read("../vectors/schema.json")).cases) {
  for (const profile of ["strict", "lenient"].filter((profile) => vector[profile])) {
    const { success, error } = validators.get(`${vector.record}.${profile}.compact`).safeParse(JSON.parse(vector.json));
    taken += success;
    refused += !success;
    if (!success) {
      console.log(`${vector.name}, ${profile}: zod says ${error}`);
    }
  }
}
if (taken === 0) {
  throw new Error("no vectors");
}
console.log(`zod ${versionOf("zod")}: ${validators.size} compact schemas, ${taken} valid vectors: ${refused === 0 ? "all taken" : `${refused} refused`}`);
process.exitCode = refused === 0 ? 0 : 1;

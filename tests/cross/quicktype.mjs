// Makes Swift and Kotlin of the compact schemas with quicktype: `quicktype.mjs FOLDER` leaves `swift/NAME.swift` and `kotlin/NAME.kt`
// there, for the compilers.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from "quicktype-core";

const SCHEMAS = new URL("../../core/schema/", import.meta.url);
const LANGUAGES = [
  { lang: "swift", ending: "swift", options: () => ({}) },
  { lang: "kotlin", ending: "kt", options: (name) => ({ framework: "jackson", package: `osce.${name.replace(/[-.]/g, "_")}` }) },
];

const { version } = JSON.parse(readFileSync(new URL("node_modules/quicktype-core/package.json", import.meta.url), "utf8"));
const names = readdirSync(SCHEMAS).flatMap((file) => file.match(/^(.*)\.compact\.json$/)?.[1] ?? []);
for (const { lang, ending, options } of LANGUAGES) {
  const folder = join(process.argv[2], lang);
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const schema = readFileSync(new URL(`${name}.compact.json`, SCHEMAS), "utf8");
    const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
    await input.addSource({ name: name.split(".")[0], schema });
    const inputData = new InputData();
    inputData.addInput(input);
    const { lines } = await quicktype({ inputData, lang, rendererOptions: options(name) });
    writeFileSync(join(folder, `${name}.${ending}`), lines.join("\n"));
  }
}
console.log(`quicktype ${version}: ${names.length} compact schemas in ${LANGUAGES.map(({ lang }) => lang).join(" and ")}`);

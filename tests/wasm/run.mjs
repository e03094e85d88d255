// Runs a test of Rust that was built for WebAssembly (wasm32-wasip1) in Node, as `cargo test` calls it: run.mjs FILE [ARGUMENT]...
// It sees the folder of the checkout and nothing else: no environment, no network, no other file.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { WASI } from 'node:wasi';

const [file, ...rest] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const wasi = new WASI({ version: 'preview1', args: [file, ...rest], preopens: { [root]: root }, env: { RUST_BACKTRACE: '0' } });
const module = await WebAssembly.compile(await readFile(file));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
process.exitCode = wasi.start(instance);

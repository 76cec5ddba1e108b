// Times calls of an original TensorFlow.js graph with its wasm backend (SIMD and threads where the machine has them);
// run by peers.py. Prints one line of JSON.
//
// usage: node tfjs_calls.mjs MODEL_JSON TENSOR_FILE SHAPE CALLS NODE...

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { performance } from "node:perf_hooks";

const require = createRequire(path.join(process.cwd(), "package.json"));
const tf = require("@tensorflow/tfjs");
const wasm = require("@tensorflow/tfjs-backend-wasm");
const WARM_UP = 10;

const [file, tensorFile, shape, calls, ...nodes] = process.argv.slice(2);
const { modelTopology, weightsManifest, ...rest } = JSON.parse(readFileSync(file, "utf8"));
const beside = (name) => readFileSync(path.join(path.dirname(file), name));

wasm.setWasmPaths(path.join(path.dirname(require.resolve("@tensorflow/tfjs-backend-wasm")), "/"));
wasm.setThreadsCount(2);
await tf.setBackend("wasm");

let start = performance.now();
const model = await tf.loadGraphModel({
  load: async () => ({
    ...rest, modelTopology, weightSpecs: weightsManifest.flatMap((group) => group.weights),
    weightData: new Uint8Array(Buffer.concat(weightsManifest.flatMap((group) => group.paths).map(beside))).buffer,
  }),
});
const load = performance.now() - start;
const bytes = readFileSync(tensorFile);
const input = tf.tensor(new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4), JSON.parse(shape));

async function call() {
  const before = performance.now();
  const answers = [await run()].flat();
  answers.forEach((answer) => answer.dataSync());
  const after = performance.now();
  answers.forEach((answer) => answer.dispose());
  return after - before;
}

// only graphs with control flow need the slower way
let run = () => model.execute(input, nodes);
let first;
try {
  first = await call();
} catch {
  run = () => model.executeAsync(input, nodes);
  first = await call();
}
for (let i = 0; i < WARM_UP; i++) {
  await call();
}
const ms = [];
for (let i = 0; i < Number(calls); i++) {
  ms.push(await call());
}
console.log(JSON.stringify({ load, first, ms, threads: wasm.getThreadsCount() }));

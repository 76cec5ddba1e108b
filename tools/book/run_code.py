#!/usr/bin/env python3
"""Runs every Python block of the book and compares what it prints with what the book says it prints.

usage: run_code.py [PAGE ...]      pages below content/, all of them without one

A block is a whole program: it runs by itself, in an empty folder. A `text` block right after it is its output; words must
agree, numbers to a hundredth or to one in fifty, because another processor rounds otherwise. A block that imports a library
which is not here (torch, jax, tensorflow) is passed over and said so. Exit code 1 if any block fails.
"""

import ast
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CONTENT = Path(__file__).resolve().parents[2] / "content"
BLOCK = re.compile(r"^```python\n(?P<code>.*?)^```\n(?:\n```text\n(?P<output>.*?)^```\n)?", re.S | re.M)
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
PATIENCE_SECONDS = 300


def missing(code):
    """Top packages that the code imports and this Python lacks."""
    names = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            names.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return sorted(name for name in names if importlib.util.find_spec(name) is None)


def run(code):
    """What the code printed; raises with its errors if it failed."""
    environment = dict(os.environ, TF_CPP_MIN_LOG_LEVEL="3", PYTHONIOENCODING="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True,
                              encoding="utf-8", timeout=PATIENCE_SECONDS)
    if done.returncode != 0:
        raise RuntimeError("\n".join(done.stderr.splitlines()[-5:]))
    return done.stdout


def agree(said, printed):
    words = [NUMBER.sub("#", " ".join(text.split())) for text in (said, printed)]
    numbers = [[float(n) for n in NUMBER.findall(text)] for text in (said, printed)]
    return words[0] == words[1] and all(abs(a - b) <= max(0.01, abs(a) / 50) for a, b in zip(*numbers))


def main(pages):
    failed = ran = 0
    for page in [CONTENT / name for name in pages] or sorted(CONTENT.rglob("*.md")):
        text = page.read_text(encoding="utf-8")
        for block in BLOCK.finditer(text):
            place = f"{page.relative_to(CONTENT)}:{text.count(chr(10), 0, block.start()) + 1}"
            lacking = missing(block["code"])
            if lacking:
                print(f"{place} passed over: {', '.join(lacking)} is not here")
                continue
            try:
                printed = run(block["code"])
            except (RuntimeError, subprocess.TimeoutExpired) as problem:
                failed += 1
                print(f"{place} FAILED\n{problem}")
                continue
            ran += 1
            if block["output"] is None or agree(block["output"], printed):
                print(f"{place} ok")
            else:
                failed += 1
                print(f"{place} DIFFERS; it printed\n{printed}")
    print(f"{ran} ran, {failed} failed")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

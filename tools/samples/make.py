#!/usr/bin/env python3
"""Makes images/samples/object-recognition/ from the photos that scikit-image ships. README.md says how to get them.

usage: make.py SCIKIT_IMAGE_PACKAGE
"""

import argparse
import io
import tarfile
import zipfile
from pathlib import Path

from PIL import Image, ImageOps

OUT = Path(__file__).resolve().parents[2] / "images" / "samples" / "object-recognition"

# Photos without copyright restrictions by the docstrings of skimage/data/_fetchers.py
CAT, COFFEE, HORSE, ASTRONAUT, ROCKET = "chelsea.png", "coffee.png", "horse.png", "astronaut.png", "rocket.jpg"
AS_THEY_ARE = {CAT: "cat.png", COFFEE: "coffee.png", HORSE: "horse.png", ROCKET: "rocket.jpg"}
COLLAGE = [ASTRONAUT, CAT, HORSE, COFFEE]
CELL = (480, 400)


def read(package: Path, name: str) -> bytes:
    """A file of skimage/data/ in a wheel or a source package."""
    member = "skimage/data/" + name
    if zipfile.is_zipfile(package):
        return zipfile.ZipFile(package).read(member)
    with tarfile.open(package) as archive:
        return next(archive.extractfile(m).read() for m in archive if m.name.endswith("/" + member))


def collage(package: Path) -> Image.Image:
    """Four photos in one: a detector finds many things in it, a classifier has to choose."""
    width, height = CELL
    sheet = Image.new("RGB", (2 * width, 2 * height), "white")
    for i, name in enumerate(COLLAGE):
        photo = Image.open(io.BytesIO(read(package, name))).convert("RGB")
        sheet.paste(ImageOps.pad(photo, CELL, Image.LANCZOS, color="white"), (i % 2 * width, i // 2 * height))
    return sheet


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path, help="wheel or source package of scikit-image 0.25.2")
    package = parser.parse_args().package
    OUT.mkdir(parents=True, exist_ok=True)
    for name, sample in AS_THEY_ARE.items():
        (OUT / sample).write_bytes(read(package, name))
    collage(package).save(OUT / "collage.jpg", quality=90)


if __name__ == "__main__":
    main()

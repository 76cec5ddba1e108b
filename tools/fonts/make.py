#!/usr/bin/env python3
"""Cuts the bundled Chinese faces out of Noto Sans CJK SC. README.md says how to get it.

usage: make.py [FOLDER_OF_THE_FONTS]
"""

import argparse
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "src/main/resources/org/huoye/ui/fonts"
SOURCE_FAMILY = "Noto Sans CJK SC"
FAMILY = "Huoye Sans"
STYLES = {"Regular": "NotoSansCJK-Regular.ttc", "Bold": "NotoSansCJK-Bold.ttc"}

# Blocks of which everything is taken that the font has
BLOCKS = [
    (0x0020, 0x007E), (0x00A0, 0x00FF),  # Latin
    (0x2010, 0x205E), (0x2070, 0x209C), (0x20A0, 0x20BF),  # punctuation, superscripts, currencies
    (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x23FF),  # arrows, mathematics, technical
    (0x2460, 0x24FF), (0x2500, 0x25FF), (0x2600, 0x27BF),  # circled numbers, boxes and shapes, symbols
    (0x3000, 0x303F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),  # Chinese punctuation, full width
]

# Texts of the project: what they use is there even if GB 2312 lacks it, such as 㹴 among the names of dogs
TEXTS = ["content/**/*.md", "models/*/labels.tsv", "models/*/model.json", "src/main/java/**/*.properties"]


def gb2312():
    """Every character of GB 2312: both levels of hanzi and its symbols."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                pass  # not every cell is taken


def wanted():
    """The code points of the faces."""
    points = set(gb2312())
    for first, last in BLOCKS:
        points.update(range(first, last + 1))
    for pattern in TEXTS:
        for file in ROOT.glob(pattern):
            points.update(ord(c) for c in file.read_text(encoding="utf-8") if c.isprintable())
    return points


def face(collection: Path) -> TTFont:
    for font in TTCollection(collection, lazy=True):
        if font["name"].getDebugName(1).startswith(SOURCE_FAMILY):
            return font
    raise SystemExit(f"{collection} has no {SOURCE_FAMILY}")


def cut(font: TTFont, points):
    options = subset.Options(hinting=False, desubroutinize=False, notdef_outline=True, name_IDs=["*"],
                             layout_features=["kern", "liga", "ccmp", "mark", "mkmk"])
    options.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=points)
    subsetter.subset(font)


def rename(font: TTFont, style: str):
    """Gives the face its own name; copyright, trademark and licence stay as they are."""
    names = font["name"]
    kept = {n: names.getDebugName(n) for n in (0, 5, 7, 8, 9, 11, 13, 14)}
    names.names = []
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    new = kept | {1: FAMILY, 2: style, 3: f"{FAMILY} {style}, cut from {SOURCE_FAMILY}", 4: full,
                  6: f"{FAMILY.replace(' ', '')}-{style}"}
    for number, text in new.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames = [new[6]]
        top.topDictIndex[0].FullName, top.topDictIndex[0].FamilyName = full, FAMILY


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path("/usr/share/fonts/opentype/noto"))
    folder = parser.parse_args().folder
    OUT.mkdir(parents=True, exist_ok=True)
    points = wanted()
    for style, file in STYLES.items():
        font = face(folder / file)
        font.recalcTimestamp = False  # the same bytes each time
        cut(font, points)
        rename(font, style)
        target = OUT / f"{FAMILY.replace(' ', '')}-{style}.otf"
        font.save(target)
        print(f"{target.name}: {len(font.getBestCmap()):,} characters, {target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Cuts the bundled Chinese faces out of Noto Sans CJK SC. README.md says how to get it.

usage: make.py [FOLDER_OF_THE_FONTS]
"""

import argparse
from pathlib import Path

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "src/main/resources/org/huoye/ui/fonts"
SOURCE_FAMILY = "Noto Sans CJK SC"
FAMILY = "Huoye Sans"
CHINESE_MARKS = "Huoye Marks"
LATIN_MARKS = "Huoye Latin Marks"
DASH = 0x2014
MARKS = [0x2018, 0x2019, 0x201C, 0x201D, DASH, 0x2026]
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


def big5_level_1():
    """The frequently used hanzi of Big5: traditional characters are shown as they are written."""
    for row in range(0xA4, 0xC7):
        for cell in [*range(0x40, 0x7F), *range(0xA1, 0xFF)]:
            try:
                yield ord(bytes([row, cell]).decode("big5"))
            except UnicodeDecodeError:
                pass  # the last row is not full


def wanted():
    """The code points of the faces."""
    points = set(gb2312()) | set(big5_level_1())
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


def marks(font: TTFont, latin: bool):
    """Leaves only quotation marks, dash and ellipsis, in their Chinese or their Latin shape.

    A Chinese face has the full-width quotation marks; the proportional ones, a dash of full width and an ellipsis
    on the base line are only reached by OpenType features, which not every engine applies.
    """
    shapes = font.getBestCmap()
    glyphs = {point: shapes[point] for point in MARKS}
    if latin:
        glyphs = {point: substitute(font, "pwid", glyph) for point, glyph in glyphs.items()}
    else:
        glyphs[DASH] = substitute(font, "fwid", glyphs[DASH])
    for table in font["cmap"].tables:
        table.cmap = dict(glyphs) if table.isUnicode() and table.format in (4, 12) else {}
    font["cmap"].tables = [table for table in font["cmap"].tables if table.cmap]
    cut(font, glyphs)
    if not latin:
        widen(font)


def widen(font: TTFont):
    """Stretches a horizontal bar over the full width of its glyph, so that two dashes are one line."""
    name = font.getBestCmap()[DASH]
    bounds = BoundsPen(None)
    glyphs = font.getGlyphSet()
    glyphs[name].draw(bounds)
    _, bottom, _, top = bounds.bounds
    width = glyphs[name].width
    pen = T2CharStringPen(width, glyphs)
    pen.moveTo((0, bottom))
    for corner in ((width, bottom), (width, top), (0, top)):
        pen.lineTo(corner)
    pen.closePath()
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    old = strings[name]
    strings[name] = pen.getCharString(private=old.private, globalSubrs=old.globalSubrs)
    font["hmtx"][name] = (width, 0)


def substitute(font: TTFont, feature: str, glyph: str) -> str:
    """What a feature of single substitutions puts in the place of a glyph; the glyph itself if nothing."""
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        for index in record.Feature.LookupListIndex if record.FeatureTag == feature else []:
            for lookup in table.LookupList.Lookup[index].SubTable:
                mapping = getattr(getattr(lookup, "ExtSubTable", lookup), "mapping", {})
                if glyph in mapping:
                    return mapping[glyph]
    return glyph


def rename(font: TTFont, family: str, style: str):
    """Gives the face its own name; copyright, trademark and licence stay as they are."""
    names = font["name"]
    kept = {n: names.getDebugName(n) for n in (0, 5, 7, 8, 9, 11, 13, 14)}
    names.names = []
    full = family if style == "Regular" else f"{family} {style}"
    new = kept | {1: family, 2: style, 3: f"{family} {style}, cut from {SOURCE_FAMILY}", 4: full,
                  6: f"{family.replace(' ', '')}-{style}"}
    for number, text in new.items():
        if text:
            names.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames = [new[6]]
        top.topDictIndex[0].FullName, top.topDictIndex[0].FamilyName = full, family


def save(font: TTFont, family: str, style: str):
    font.recalcTimestamp = False  # the same bytes each time
    rename(font, family, style)
    target = OUT / f"{family.replace(' ', '')}-{style}.otf"
    font.save(target)
    print(f"{target.name}: {len(font.getBestCmap()):,} characters, {target.stat().st_size:,} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path("/usr/share/fonts/opentype/noto"))
    folder = parser.parse_args().folder
    OUT.mkdir(parents=True, exist_ok=True)
    points = wanted()
    for style, file in STYLES.items():
        font = face(folder / file)
        cut(font, points)
        save(font, FAMILY, style)
        for family, latin in ((CHINESE_MARKS, False), (LATIN_MARKS, True)):
            font = face(folder / file)
            marks(font, latin)
            save(font, family, style)


if __name__ == "__main__":
    main()

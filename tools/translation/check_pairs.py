"""Checks own-test.tsv and own-pairs/*.tsv; prints what is wrong and ends with 1 if anything is.

Use: python3 tools/translation/check_pairs.py
"""
import pathlib
import re
import sys
import unicodedata
from collections import Counter

HERE = pathlib.Path(__file__).parent
LIMIT = 0.8  # a higher edit similarity of the Chinese is "nearly equal"
CHINESE_LENGTH = range(2, 41)
ENGLISH_LENGTH = range(2, 221)
FULL_WIDTH = "，。！？：；（）"  # the only characters that NFKC may change


def similarity(a, b):
    """1 - edit distance / longer length; 0 as soon as it cannot exceed LIMIT."""
    longer = max(len(a), len(b))
    allowed = (1 - LIMIT) * longer
    common = sum((Counter(a) & Counter(b)).values())
    if longer - common >= allowed:  # the distance is at least this
        return 0.0
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return 1 - row[-1] / longer


def bare(text):
    """The letters, digits and characters only, so that punctuation does not hide a repetition."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def read(path, columns, complain):
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        complain(path.name, 0, f"not UTF-8: {error}")
        return
    if lines.pop() != "":
        complain(path.name, len(lines) + 1, "the last line does not end")
    for number, line in enumerate(lines, 1):
        cells = line.split("\t")
        if len(cells) != columns or any(cell != cell.strip() or not cell for cell in cells):
            complain(path.name, number, f"not {columns} clean columns: {line}")
            continue
        plain = "".join(c for c in line if c not in FULL_WIDTH)
        if unicodedata.normalize("NFKC", plain) != plain:
            complain(path.name, number, f"NFKC changes it: {line}")
        chinese, english = cells[-2:]
        if not re.search(r"[\u4e00-\u9fff]", chinese) or re.search(r"[,?!;:]", chinese):
            complain(path.name, number, f"Chinese with punctuation of another script: {chinese}")
        if not english.isascii():
            complain(path.name, number, f"English beyond ASCII: {english}")
        if len(chinese) not in CHINESE_LENGTH or len(english) not in ENGLISH_LENGTH:
            complain(path.name, number, f"length {len(chinese)}/{len(english)}: {line}")
        yield number, chinese, english


def main():
    problems = []

    def complain(name, number, what):
        problems.append(f"{name}:{number}: {what}")

    test = list(read(HERE / "own-test.tsv", 4, complain))
    test_chinese = [(bare(chinese), chinese) for _, chinese, _ in test]
    test_english = {bare(english) for _, _, english in test}
    if len(set(test_chinese)) != len(test) or len(test_english) != len(test):
        complain("own-test.tsv", 0, "a sentence is there twice")
    seen = {}
    count = 0
    for path in sorted((HERE / "own-pairs").glob("*.tsv")):
        for number, chinese, english in read(path, 2, complain):
            count += 1
            key = bare(chinese)
            if key in seen:
                complain(path.name, number, f"again, after {seen[key]}: {chinese}")
            seen.setdefault(key, f"{path.name}:{number}")
            if bare(english) in test_english:
                complain(path.name, number, f"the English is in the test: {english}")
            for other, shown in test_chinese:
                if similarity(key, other) > LIMIT:
                    complain(path.name, number, f"nearly in the test: {chinese} / {shown}")
    print("\n".join(problems + [f"{len(test)} test pairs, {count} pairs, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

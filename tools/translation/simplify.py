"""Writes the table from traditional to simplified characters that tools and application share.

It is that of OpenCC (Apache License 2.0) as PyPI `opencc-python-reimplemented` 0.1.7 ships it, less what the rule of
`text.simplified` does not need: words that come out right character by character, characters that stay as they are.

Use: python tools/translation/simplify.py
"""

from importlib import resources

import text

# What OpenCC leaves as it is: variants in everyday Taiwanese writing, and the words in which 著 and 瞭 stay.
CHARACTERS = {"瞭": "了", "麽": "么", "著": "着", "妳": "你"}
WORDS = {"甚麼": "什么", "甚么": "什么"} | {word: word for word in (
    "著名 著作 著者 著称 著述 名著 原著 巨著 论著 专著 编著 译著 遗著 显著 卓著 昭著 土著 瞭望".split())} | {
    "著稱": "著称", "論著": "论著", "專著": "专著", "編著": "编著", "譯著": "译著", "遺著": "遗著", "顯著": "显著"}


def entries(name):
    """The pairs of a table of the package; of several answers the first."""
    lines = (resources.files("opencc") / "dictionary" / name).read_text(encoding="utf-8").splitlines()
    return {traditional: simple.split(" ")[0] for traditional, simple in (line.split("\t") for line in lines if line)}


def main():
    characters = {old: new for old, new in (entries("TSCharacters.txt") | CHARACTERS).items() if old != new}
    words = {old: new for old, new in (entries("TSPhrases.txt") | WORDS).items()
             if new != "".join(characters.get(c, c) for c in old)}
    ordered = sorted(words.items(), key=lambda entry: (-len(entry[0]), entry[0])) + sorted(characters.items())
    text.SIMPLIFY.write_text("".join(f"{old}\t{new}\n" for old, new in ordered), encoding="utf-8")
    print(f"{len(words)} words and {len(characters)} characters")


if __name__ == "__main__":
    main()

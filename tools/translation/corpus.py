"""The sentences: reading and cleaning pairs, keeping the tests out, splitting without leaks."""

import collections
import difflib
import random
from dataclasses import dataclass
from pathlib import Path

import check_pairs
import text

HERE = Path(__file__).parent
SEED = 2024
LARGEST_HELD_OUT_GROUP = 8
LONGEST = 80  # tokens of a sentence that is learned from


@dataclass(frozen=True)
class Pair:
    """One sentence in both languages, cleaned; `own`: written for this project."""
    chinese: str
    english: str
    own: bool = False


@dataclass
class Corpus:
    """What is learned from, and what is kept out of it: see `split`."""
    train: list
    valid: list
    test: list
    own_test: list  # (id, topic, Pair)
    likeness: list  # of each pair of test: how like its Chinese is to the nearest of train, 0 to 1
    nearest: list  # that pair of train


def read_pairs(path: Path):
    """Pairs of a file with a tab between the languages, in either order; further columns (credits) are ignored."""
    pairs = []
    for line in path.read_text(encoding="utf-8").splitlines():
        first, second = line.split("\t")[:2]
        if any("\u4e00" <= c <= "\u9fff" for c in first):
            first, second = second, first
        pairs.append(Pair(text.chinese(second), text.english(first)))
    return pairs


def own_pairs():
    """The pairs for learning that belong to the project."""
    return [Pair(p.chinese, p.english, own=True)
            for path in sorted((HERE / "own-pairs").glob("*.tsv")) for p in read_pairs(path)]


def own_test():
    """The sentences that every training leaves out: (id, topic, Pair)."""
    lines = (HERE / "own-test.tsv").read_text(encoding="utf-8").splitlines()
    return [(name, topic, Pair(text.chinese(zh), text.english(en), own=True))
            for name, topic, zh, en in (line.split("\t") for line in lines)]


def like_own_test(pairs, tests):
    """Those pairs that say the same as, or nearly the same as, a sentence of our test."""
    english = {text.key(pair.english) for _, _, pair in tests}
    chinese = [text.key(pair.chinese) for _, _, pair in tests]
    found = []
    for pair in pairs:
        mine = text.key(pair.chinese)
        if text.key(pair.english) in english or any(
                min(len(mine), len(other)) > check_pairs.LIMIT * max(len(mine), len(other))
                and check_pairs.similarity(mine, other) > check_pairs.LIMIT for other in chinese):
            found.append(pair)
    return found


def groups(pairs):
    """Pairs that share a sentence on either side, directly or through others, as lists."""
    parent = {}

    def root(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for pair in pairs:
        parent[root(("en", text.key(pair.english)))] = root(("zh", text.key(pair.chinese)))
    found = collections.defaultdict(list)
    for pair in pairs:
        found[root(("en", text.key(pair.english)))].append(pair)
    return list(found.values())


def split(path: Path, test=500, valid=300) -> Corpus:
    """Splits the pairs of a file, with ours.

    A group of pairs that share sentences is either learned from or not at all: of a group that is held out, one
    pair is tested on and the others are dropped. Pairs of ours are never held out; nothing like our own test is
    learned from.
    """
    pairs = [p for p in dict.fromkeys(read_pairs(path) + own_pairs()) if text.key(p.chinese) and text.key(p.english)]
    tests = own_test()
    dropped = set(like_own_test(pairs, tests))
    rng = random.Random(SEED)
    held_out, train = [], []
    parts = groups([p for p in pairs if p not in dropped])
    rng.shuffle(parts)
    # A pair is drawn, not a group, so that large groups are held out as often as their size.
    candidates = [(i, p) for i, part in enumerate(parts) for p in part]
    rng.shuffle(candidates)
    taken = set()
    for i, pair in candidates:
        part = parts[i]
        if len(held_out) < test + valid and i not in taken and len(part) <= LARGEST_HELD_OUT_GROUP \
                and not any(p.own for p in part):
            taken.add(i)
            held_out.append(pair)
    for i, part in enumerate(parts):
        if i not in taken:
            train += [p for p in part if len(text.chinese_tokens(p.chinese)) <= LONGEST
                      and len(text.english_tokens(p.english)) <= LONGEST]
    learned = {text.key(s) for p in train for s in (p.chinese, p.english)}
    for pair in held_out + [pair for _, _, pair in tests]:
        assert text.key(pair.chinese) not in learned and text.key(pair.english) not in learned, pair
    tested = held_out[:test]
    near = nearest([p.chinese for p in tested], [p.chinese for p in train])
    corpus = Corpus(train, held_out[test:], tested, tests, [ratio for ratio, _ in near], [train[i] for _, i in near])
    print(f"{len(pairs)} pairs, {len(dropped)} like our test; {len(train)} to learn from, {len(corpus.valid)} to "
          f"watch, {len(corpus.test)} to test, {len(pairs) - len(dropped) - len(train) - len(held_out)} others of "
          "their groups or too long")
    return corpus


def nearest(sentences, learned):
    """For each sentence that of `learned` with most characters and pairs in common: (difflib's ratio, its index)."""
    def grams(s):
        return {s[i:i + 2] for i in range(len(s) - 1)} | set(s)

    known = [grams(s) for s in learned]
    where = collections.defaultdict(list)
    for i, found in enumerate(known):
        for gram in found:
            where[gram].append(i)
    result = []
    for sentence in sentences:
        mine = grams(sentence)
        common = collections.Counter(i for gram in mine for i in where.get(gram, ()))
        best = max(common, key=lambda i: (2 * common[i] / (len(mine) + len(known[i])), -i), default=0)
        result.append((difflib.SequenceMatcher(None, sentence, learned[best]).ratio(), best))
    return result


def pieces(corpus: Corpus, direction, merges=3000, least=3, rare=2) -> text.Pieces:
    """The pieces of a model: the target's first, so that one table of embeddings serves both sides.

    A Chinese character that occurs less than `rare` times is left out and learned as unknown.
    """
    names = text.find_names(p.english for p in corpus.train)
    english = collections.Counter(t for p in corpus.train
                                  for t in text.english_tokens(text.lower_first(p.english, names)))
    chinese = collections.Counter(t for p in corpus.train for t in text.chinese_tokens(p.chinese))
    latin = {t: n for t, n in chinese.items() if len(t) > 1}
    learned = text.learn_merges(english + collections.Counter(latin), merges, least)
    pairing = text.Pairing(learned)
    letters = sorted({c for token in english | latin for c in token})
    of_english = list(dict.fromkeys(letters + [a + b for a, b in learned]))
    counted = collections.Counter()
    for token, count in chinese.items():
        counted.update({piece: count for piece in pairing.pieces(token)})
    of_chinese = [piece for piece, count in sorted(counted.items(), key=lambda e: (-e[1], e[0])) if count >= rare]
    target, source = (of_english, of_chinese) if direction == "zh-en" else (of_chinese, of_english)
    every = list(dict.fromkeys(text.SPECIAL + target + source))
    return text.Pieces(every, len(text.SPECIAL) + len(target), pairing, names)

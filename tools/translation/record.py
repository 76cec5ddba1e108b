"""Records what the pieces of a model make of text, for the tests of the application's own tokenizer.

Use: python tools/translation/record.py zh-en DIRECTORY
writes encode-zh.tsv (text, numbers) and decode-en.tsv (numbers, text), or the other two for en-zh.
"""

import random
import sys
from pathlib import Path

import corpus
import text

HERE = Path(__file__).parent
LINES = 600
ODD = {
    "zh": [
        "", "。", "我喜歡學習機器學習。", "妳什麼時候來的？", "這本著名的書是他寫的，他還穿著那件衣服。", "Ｐｙｔｈｏｎ３．１２很好用！",
        "我用GPU训练TensorFlow 2.16的模型。", "😀你好👍🏽", "价格是1,234.5元。", "他说：“好的……”", "「引号」和『书名』",
        "a\u200bb零宽", "第一行\n第二行\t制表", "https://example.org/a?b=1&c=2", "ALL CAPS和lower混排", "龘靐齉爩",
        "今天是2026年11月28日，星期六。", "３＋５＝８", "①②③", "北京\u3000上海", "\u202eabc\u202c", "é à ñ ü", "ﬁ连字",
        "㎏和㎝", "不要...走", "不要....走", "…………", "10:30见", "‘单引号’", "C++和C#", "𠮷野家", "葛󠄀城", "①号线在哪儿",
        "100%", "男/女",
    ],
    "en": [
        "", ".", "Hello, World!", "I've been there; haven't you?", "TOM LOVES MARY",
        "the price is $1,234.56.", "😀 Hi 👍🏽", "“Quoted” – and ‘single’ — dashes", "Wait... what?",
        "e.g. a/b, c-d", "café déjà vu", "ﬁnally", "https://example.org/a?b=1",
        "two  blanks\tand\na line", "zero\u200bwidth", "2026-11-28", "10:30 a.m.", "U.S.A.",
        "O'Neill's", "'tis", "I", "a", "Beijing is the capital of China.", "中文 in English",
        "C++ and C#", "100%", "ＦＵＬＬ\u3000ＷＩＤＴＨ", "x = y + 3", "(in brackets)", "Dr. Smith",
        "well-known", "\u202eabc\u202c", "naïve Zürich", "…",
    ],
}


def main():
    direction, out = sys.argv[1], Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    pieces = text.Pieces.load(HERE.parents[1] / "models" / f"translation-{direction}" if len(sys.argv) < 4
                              else Path(sys.argv[3]))
    raw = [line.split("\t") for path in sorted((HERE / "own-pairs").glob("*.tsv"))
           for line in path.read_text(encoding="utf-8").splitlines()]
    raw = random.Random(corpus.SEED).sample(raw, LINES)
    source, target = direction.split("-")
    sides = {"zh": ([zh for zh, _ in raw], text.chinese, pieces.encode_chinese, pieces.decode_chinese),
             "en": ([en for _, en in raw], text.english, pieces.encode_english, pieces.decode_english)}
    sentences, clean, encode, _ = sides[source]
    _write(out / f"encode-{source}.tsv", [(_escaped(s), _numbers(encode(clean(s)))) for s in sentences + ODD[source]])
    sentences, clean, encode, decode = sides[target]
    rows = [encode(clean(s)) for s in sentences + ODD[target]]
    rows = [[n for n in row if n < pieces.target_size] for row in rows]
    _write(out / f"decode-{target}.tsv", [(_numbers(row), decode(row)) for row in rows])


def _escaped(sentence):
    return sentence.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _numbers(row):
    return " ".join(map(str, row))


def _write(path, rows):
    path.write_text("".join(f"{a}\t{b}\n" for a, b in rows), encoding="utf-8")


if __name__ == "__main__":
    main()

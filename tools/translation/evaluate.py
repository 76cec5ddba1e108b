"""How well an exported model translates, and the document that says so."""

import statistics
import time
from pathlib import Path

import sacrebleu
from sacrebleu.metrics import BLEU, CHRF

import text
from corpus import nearest
from translator import Translator

BEAMS = (1, 4)
SHOWN = 4  # the beam of what is printed
NEAR, FAR = 0.75, 0.5
FIRST = 20
SHORT, LONG = 7, 12  # Chinese characters
ROWS = {"all": "全部", "near": f"中文与学过的最像的一句相似 {NEAR} 以上",
        "middle": f"相似 {FAR} 到 {NEAR}", "far": f"相似不到 {FAR}",
        "short": f"中文 {SHORT} 字以内", "medium": f"{SHORT + 1} 到 {LONG} 字", "long": f"超过 {LONG} 字",
        "life": "日常生活", "subject": "本书的主题"}


class Scores:
    """BLEU and chrF with the settings of a language."""

    def __init__(self, to_english):
        self.bleu = BLEU(tokenize="13a" if to_english else "zh")
        self.chrf = CHRF()

    def of(self, said, wanted, resample=False):
        """{"sentences", "bleu", "chrf"}, with half of the 95 % interval of BLEU if resampled."""
        bleu = self.bleu.corpus_score(said, [wanted], n_bootstrap=1000 if resample else 1)
        figures = {"sentences": len(said), "bleu": round(bleu.score, 1),
                   "chrf": round(self.chrf.corpus_score(said, [wanted]).score, 1)}
        if resample:
            figures["bleuInterval"] = round(bleu._ci, 1)
        return figures

    def signature(self):
        """What sacrebleu says about how it counted."""
        return f"`{self.bleu.get_signature()}`, `{self.chrf.get_signature()}`"


class Side:
    """A list of sentences with references, and what the model says for each beam."""

    def __init__(self, translator, pairs):
        self.pairs = pairs
        to_english = translator.to_english
        self.sources = [p.chinese if to_english else p.english for p in pairs]
        self.references = [p.english if to_english else text.full_width(p.chinese) for p in pairs]
        self.said, self.milliseconds, self.unknown = {}, {}, 0
        numbers = [translator.encode(s) for s in self.sources]
        self.unknown = sum(text.UNKNOWN in row for row in numbers)
        for beam in BEAMS:
            said, times = [], []
            for row in numbers:
                begun = time.process_time()
                found = translator.search(row, beam)
                times.append(1000 * (time.process_time() - begun))
                said.append(translator.decode(found))
            self.said[beam], self.milliseconds[beam] = said, statistics.median(times)

    def part(self, scores, beam, chosen, resample=False):
        """The figures of the chosen sentences."""
        return scores.of([self.said[beam][i] for i in chosen], [self.references[i] for i in chosen], resample)


def evaluate(folder: Path, direction, corpus):
    """The figures of a model, and the paragraphs of its document that hold them."""
    translator = Translator(folder, direction)
    scores = Scores(translator.to_english)
    test, own = Side(translator, corpus.test), Side(translator, [pair for _, _, pair in corpus.own_test])
    every = range(len(test.pairs))
    figures = {"heldOut": {}, "own": {}}
    lines = ["## 留出的句子", "", "| 哪些 | 句数 | 束宽 | BLEU | chrF |", "|---|---:|---:|---:|---:|"]
    ranges = {"all": every, "near": [i for i in every if corpus.likeness[i] >= NEAR],
              "middle": [i for i in every if FAR <= corpus.likeness[i] < NEAR],
              "far": [i for i in every if corpus.likeness[i] < FAR]}
    lengths = [len(text.chinese_tokens(p.chinese)) for p in test.pairs]
    ranges |= {"short": [i for i in every if lengths[i] <= SHORT],
               "medium": [i for i in every if SHORT < lengths[i] <= LONG],
               "long": [i for i in every if lengths[i] > LONG]}
    for name, chosen in ranges.items():
        for beam in BEAMS:
            found = test.part(scores, beam, list(chosen), name == "all")
            figures["heldOut"].setdefault(name, {})[f"beam{beam}"] = found
            lines.append(_row(ROWS[name], beam, found))
    lines += ["", "## 自己写的 200 句", "", "| 哪些 | 句数 | 束宽 | BLEU | chrF |", "|---|---:|---:|---:|---:|"]
    topics = [topic for _, topic, _ in corpus.own_test]
    for name in ("all", "life", "subject"):
        chosen = [i for i, topic in enumerate(topics) if name in ("all", topic)]
        for beam in BEAMS:
            found = own.part(scores, beam, chosen, name == "all")
            figures["own"].setdefault(name, {})[f"beam{beam}"] = found
            lines.append(_row(ROWS[name], beam, found))
    lines += ["", f"用 sacrebleu {sacrebleu.__version__} 计算：{scores.signature()}；± 是有放回抽样一千次得到的 95% 区间的一半。"
                  f"留出的句子里有 {test.unknown} 句含有模型不认识的词元，自己写的有 {own.unknown} 句。", "",
              "一句用去的处理器时间，Python 的 TensorFlow，一个线程，中位数："
              + "，".join(f"束宽 {b} 时 {test.milliseconds[b]:.0f} 毫秒" for b in BEAMS) + "。"]
    lines += ["", f"## 留出的前 {FIRST} 句", "", "按顺序，没有挑选。", "",
              "| | 原文 | 参考译文 | 贪心 | 束宽 4 |", "|---:|---|---|---|---|"]
    lines += [f"| {i + 1} | {_cell(test.sources[i])} | {_cell(test.references[i])} | {_cell(test.said[1][i])} | "
              f"{_cell(test.said[SHOWN][i])} |" for i in range(FIRST)]
    lines += ["", "## 自己写的 200 句，一句不少", "", "束宽 4，末列是这一句的 chrF。", "",
              "| | 原文 | 参考译文 | 模型 | chrF |", "|---|---|---|---|---:|"]
    for i, (name, _, _) in enumerate(corpus.own_test):
        chrf = scores.chrf.sentence_score(own.said[SHOWN][i], [own.references[i]]).score
        lines.append(f"| {name} | {_cell(own.sources[i])} | {_cell(own.references[i])} | {_cell(own.said[SHOWN][i])} | "
                     f"{chrf:.0f} |")
    return figures, lines


def copied(corpus, direction):
    """The figures of giving the translation of the most similar source sentence instead of translating."""
    if direction == "zh-en":
        return Scores(True).of([p.english for p in corpus.nearest], [p.english for p in corpus.test])
    found = nearest([p.english for p in corpus.test], [p.english for p in corpus.train])
    return Scores(False).of([text.full_width(corpus.train[i].chinese) for _, i in found],
                            [text.full_width(p.chinese) for p in corpus.test])


def _row(name, beam, found):
    interval = f" ± {found['bleuInterval']}" if "bleuInterval" in found else ""
    return f"| {name} | {found['sentences']} | {beam} | {found['bleu']}{interval} | {found['chrf']} |"


def _cell(sentence):
    return sentence.replace("|", "\\|")

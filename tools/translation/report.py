"""Writes a trained model's folder and the document of its figures."""

import shutil
from pathlib import Path

import card
import curve
import evaluate

OWN_TEST_COMMIT = "c6d84d4"  # one sentence was changed in 2f06139, also before
TITLE = {"zh-en": "中文到英文", "en-zh": "英文到中文"}


def write(out: Path, work: Path, docs: Path, direction, corpus):
    """The model from a work folder; with a corpus also its figures, its log and its learning curve."""
    card.write(out, work, direction)
    if corpus is None:
        return
    figures, lines = evaluate.evaluate(out, direction, corpus)
    figures["copyOfNearest"] = evaluate.copied(corpus, direction)
    last = (work / "training.log").read_text(encoding="utf-8").splitlines()
    card.write(out, work, direction, figures,
               {"pairs": len(corpus.train), "own": sum(p.own for p in corpus.train), "log": last[0], "end": last[-1]})
    docs.mkdir(parents=True, exist_ok=True)
    for name in ("training.log", "curve.csv"):
        shutil.copy(work / name, docs / f"{direction}-{name}")
    curve.draw(work / "curve.csv", docs / f"{direction}-curve.svg", f"{direction}: learning curve")
    head = [f"# {TITLE[direction]} · Translation {direction}", "",
            "由 `tools/translation/make.py` 写成，数字都是它跑出来的；怎么做的写在 `tools/translation/README.md`。", "",
            f"学了 {len(corpus.train)} 句对，其中 {sum(p.own for p in corpus.train)} 句对是自己写的，其余来自 Tatoeba（CC BY 2.0 FR）。"
            f"留出的 {len(corpus.test)} 句整组留出：与它相同的句子，无论中文还是英文，都没有学过。"
            f"自己写的 200 句（`tools/translation/own-test.tsv`）在训练之前提交（{OWN_TEST_COMMIT}），"
            "与它几乎相同的句子也没有学过。", "",
            f"若不翻译，只抄学过的最像的一句的译文：BLEU {figures['copyOfNearest']['bleu']}，"
            f"chrF {figures['copyOfNearest']['chrf']}。", "",
            f"训练记录 `{direction}-training.log`，学习曲线 `{direction}-curve.csv`：", "",
            f"![学习曲线]({direction}-curve.svg)", ""]
    (docs / f"{direction}.md").write_text("\n".join(head + lines) + "\n", encoding="utf-8")

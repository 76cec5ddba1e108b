"""Writes what bge-small-zh v1.5 (int8 ONNX) makes of some texts in Python, for a test to compare Java's with.

Use: python3 tools/assistant/record_vectors.py MODEL.onnx TOKENIZER.json
Needs: pip install onnxruntime==1.20.1 tokenizers==0.21.0
"""
import json
import pathlib
import sys

import numpy
import onnxruntime
import tokenizers

TEXTS = [
    "什么是卷积神经网络？",
    "CNN 和 GPU 在 TensorFlow 里是什么",
    "what is overfitting?",
    "過擬合怎麼避免",
    "tf.keras 的 model.fit() 用 validation_split=0.2",
    "混合 mixed １２３ ﾊﾝｶｸ 😀 שלום\u200b\u0007结束",
    "Antidisestablishmentarianism" * 5,
    "模型对没见过的例子也猜得准，叫泛化。训练集上很准，测试集上差得多，叫过拟合。" * 30,
]
MOST_TOKENS = 512
OUT = pathlib.Path(__file__).parents[2] / "src/test/resources/org/huoye/pipelines/text/recorded-vectors.json"


def main(model, tokenizer):
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    cut = tokenizers.Tokenizer.from_file(tokenizer)
    cut.no_padding()
    cut.enable_truncation(MOST_TOKENS)
    recorded = []
    for text in TEXTS:
        ids = cut.encode(text.lower()).ids  # the tokenizer's file leaves capitals, the vocabulary has none
        inputs = {"input_ids": [ids], "attention_mask": [[1] * len(ids)], "token_type_ids": [[0] * len(ids)]}
        hidden = session.run(None, {name: numpy.array(value, numpy.int64) for name, value in inputs.items()})[0]
        vector = hidden[0, 0] / numpy.linalg.norm(hidden[0, 0])
        recorded.append({"text": text, "ids": ids, "vector": [round(float(v), 6) for v in vector]})
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in recorded) + "\n]\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])

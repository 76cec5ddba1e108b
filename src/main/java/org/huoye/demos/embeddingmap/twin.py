# 词向量：每行一个词或一句话，两两的余弦，和压到平面上的位置。用法：python twin.py 文字文件 models文件夹（需要 onnxruntime、tokenizers、numpy）
# 这个模型是 ONNX 格式，所以用 onnxruntime 运行；其余与 TensorFlow 里一样。
import sys
from pathlib import Path
import numpy as np
import onnxruntime
from tokenizers import Tokenizer

folder = Path(sys.argv[2]) / "bge-small-zh"
tokenizer = Tokenizer.from_file(str(folder / "bge-small-zh-v1.5-q-tokenizer.json"))
tokenizer.enable_truncation(512)
model = onnxruntime.InferenceSession(folder / "bge-small-zh-v1.5-q.onnx")

def embed(text):  # 取 [CLS] 位置的 512 个数，缩放到长度 1
    ids = np.int64([tokenizer.encode(text.lower()).ids])
    cls = model.run(["last_hidden_state"], {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)})[0][0, 0]
    return cls / np.linalg.norm(cls)

texts = [line.strip() for line in open(sys.argv[1], encoding="utf-8") if line.strip() and not line.startswith("#")]
vectors = np.stack([embed(text) for text in texts])
cosines = vectors @ vectors.T
# 主成分分析：减去平均，奇异值分解的前两个方向
centred = vectors - vectors.mean(0)
places = centred @ np.linalg.svd(centred, full_matrices=False)[2][:2].T
for text, place, row in zip(texts, places, cosines):
    print(text, place.round(3), "最接近的是", texts[np.argsort(-row)[1]], row[np.argsort(-row)[1]].round(3))

# 聊天对话的核心：书里哪一段与问题最接近。用法：python twin.py 问题 书的文件夹 models文件夹（需要 onnxruntime、tokenizers、numpy）
# 这个模型是 ONNX 格式，所以用 onnxruntime 运行；其余与 TensorFlow 里一样。
import sys
from pathlib import Path
import numpy as np
import onnxruntime
from tokenizers import Tokenizer

folder = Path(sys.argv[3]) / "bge-small-zh"
tokenizer = Tokenizer.from_file(str(folder / "bge-small-zh-v1.5-q-tokenizer.json"))
tokenizer.enable_truncation(512)
model = onnxruntime.InferenceSession(folder / "bge-small-zh-v1.5-q.onnx")

def embed(text):  # 取 [CLS] 位置的 512 个数，缩放到长度 1
    ids = np.int64([tokenizer.encode(text.lower()).ids])
    cls = model.run(["last_hidden_state"], {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)})[0][0, 0]
    return cls / np.linalg.norm(cls)

# 一段一段地读；标题、列表、代码也当作一段，活页里分得细一些
passages = [(page, text) for page in sorted(Path(sys.argv[2]).rglob("*.md")) for text in page.read_text("utf-8").split("\n\n") if len(text) > 20]
vectors = np.stack([embed(text) for _, text in passages])
cosines = vectors @ embed(sys.argv[1])
for n in np.argsort(-cosines)[:3]:
    page, text = passages[n]
    print(round(float(cosines[n]), 3), page.relative_to(sys.argv[2]), text[:40].replace("\n", " "))

# 机器翻译（中文译成英文）。用法：python twin.py 句子 models文件夹（需要 tensorflow 2.16）
import sys, unicodedata
import tensorflow as tf

sentence, folder = unicodedata.normalize("NFKC", sys.argv[1]), f"{sys.argv[2]}/translation-zh-en"
model = tf.saved_model.load(folder)
encode, step = model.signatures["encode"], model.signatures["step"]
source, target = (open(f"{folder}/{side}.txt", encoding="utf-8").read().split("\n") for side in ("source", "target"))
number = {piece: i for i, piece in enumerate(source)}
UNKNOWN, BEGIN, END = 1, 2, 3

# 编码：一个字一个编号，最后是句尾
ids = [number.get(character, UNKNOWN) for character in sentence if character != " "] + [END]
read = encode(source=tf.constant([ids]))
layers, heads, _, width = read["keys"].shape

# 解码：每一步取最可能的词元，直到句尾
cache, token, pieces = tf.zeros([layers, 2, 1, heads, 0, width]), BEGIN, []
for position in range(2 * len(ids) + 10):
    said = step(cache=cache, keys=read["keys"], values=read["values"], position=tf.constant(position),
                token=tf.constant([token]), parent=tf.constant([0]))
    token, cache = int(tf.argmax(said["logits"][0])), said["next_cache"]
    if token == END:
        break
    pieces.append(target[token])
text = "".join(pieces).replace("▁", " ").strip()
print(text[:1].upper() + text[1:])

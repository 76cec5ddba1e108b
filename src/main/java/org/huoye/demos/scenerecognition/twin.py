# 场景识别。用法：python twin.py 照片 models文件夹（需要 tensorflow 2.16、pillow）
import sys
import numpy as np
import tensorflow as tf
from PIL import Image

photo, folder = Image.open(sys.argv[1]).convert("RGB"), sys.argv[2] + "/efficientnet-lite0"
model = tf.saved_model.load(folder).signatures["serving_default"]
rows = [line.split("\t") for line in open(f"{folder}/scene_classes.tsv", encoding="utf-8").read().splitlines()]
scenes = {int(index): (name, group) for index, _, name, group, _ in rows}  # 1000 类里的 66 个地方

# 取正中 87.5% 的方块，缩放到 224×224
side = 0.875 * min(photo.size)
x, y = (photo.width - side) / 2, (photo.height - side) / 2
crop = np.float32([photo.resize((224, 224), Image.BICUBIC, box=(x, y, x + side, y + side))])
p = model(image=tf.constant((crop - 127) / 128))["probabilities"][0].numpy()

indoor = sum(p[i] for i, (_, group) in scenes.items() if group == "室内")
outdoor = sum(p[i] for i in scenes) - indoor
print("室内", round(float(indoor), 3), "室外", round(float(outdoor), 3))
if indoor + outdoor < 0.5 or int(p.argmax()) not in scenes:
    print("不确定：场景类合起来不到 0.5，或者领先的不是场景")
for i in sorted(scenes, key=lambda i: -p[i])[:5]:
    print(*scenes[i], round(float(p[i]), 3))

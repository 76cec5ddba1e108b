# 物体识别。用法：python twin.py 照片 models文件夹（需要 tensorflow 2.16、pillow）
import sys
import numpy as np
import tensorflow as tf
from PIL import Image

photo, folder = Image.open(sys.argv[1]).convert("RGB"), sys.argv[2]
models = {name: tf.saved_model.load(f"{folder}/{name}").signatures["serving_default"]
          for name in ("centernet", "efficientnet-lite0")}
labels = {name: [line.split("\t")[2] for line in open(f"{folder}/{name}/labels.tsv", encoding="utf-8").read().splitlines()]
          for name in models}

# 检测：照片等比缩放，居中放进 512×512 的黑色方框
scale = 512 / max(photo.size)
small = photo.resize([round(side * scale) for side in photo.size], Image.BILINEAR)
square, left, top = Image.new("RGB", (512, 512)), (512 - small.width) // 2, (512 - small.height) // 2
square.paste(small, (left, top))
rows = models["centernet"](tower_0_images=tf.constant(np.float32([square])))["tower_0_detections"][0].numpy()
rows = rows[rows[:, 4] >= 0.35]  # 每行：左 上 右 下 置信度 类别
kept = tf.image.non_max_suppression(rows[:, :4] + 4096 * rows[:, 5:], rows[:, 4], 100)  # 同一类里重叠的只留一个
for x1, y1, x2, y2, score, kind in rows[kept.numpy()]:
    print(labels["centernet"][int(kind)], round(float(score), 3),
          [round(float(v)) for v in ((x1 - left) / scale, (y1 - top) / scale, (x2 - x1) / scale, (y2 - y1) / scale)])

# 分类：取正中 87.5% 的方块，缩放到 224×224
side = 0.875 * min(photo.size)
x, y = (photo.width - side) / 2, (photo.height - side) / 2
crop = np.float32([photo.resize((224, 224), Image.BICUBIC, box=(x, y, x + side, y + side))])
p = models["efficientnet-lite0"](image=tf.constant((crop - 127) / 128))["probabilities"][0].numpy()
for i in p.argsort()[::-1][:5]:
    print(labels["efficientnet-lite0"][i], round(float(p[i]), 3))

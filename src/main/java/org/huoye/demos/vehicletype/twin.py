# 车型识别。用法：python twin.py 照片 models文件夹（需要 tensorflow 2.16、pillow）
import sys
import numpy as np
import tensorflow as tf
from PIL import Image

photo, folder = Image.open(sys.argv[1]).convert("RGB"), sys.argv[2]
models = {name: tf.saved_model.load(f"{folder}/{name}").signatures["serving_default"] for name in ("centernet", "efficientnet-lite0")}
rows = [line.split("\t") for line in open(f"{folder}/efficientnet-lite0/vehicle_classes.tsv", encoding="utf-8").read().splitlines()]
types = {int(index): name for index, _, name, _, _ in rows}  # 1000 类里的 67 种车、船和飞机

# 检测：照片等比缩放，居中放进 512×512 的黑色方框；只留 80 类里的 8 类车辆
scale, (w, h) = 512 / max(photo.size), photo.size
square, left, top = Image.new("RGB", (512, 512)), (512 - round(w * scale)) // 2, (512 - round(h * scale)) // 2
square.paste(photo.resize((round(w * scale), round(h * scale)), Image.BILINEAR), (left, top))
found = models["centernet"](tower_0_images=tf.constant(np.float32([square])))["tower_0_detections"][0].numpy()
found = found[(found[:, 4] >= 0.25) & (found[:, 5] >= 1) & (found[:, 5] <= 8)]
kept = tf.image.non_max_suppression(found[:, :4], found[:, 4], 12, iou_threshold=0.5)  # 同一辆车只留一个框

for x1, y1, x2, y2 in (found[kept.numpy(), :4] - [left, top, left, top]) / scale:
    mx, my = 0.05 * (x2 - x1), 0.05 * (y2 - y1)  # 四周多留一点，不出照片
    part = max(0, x1 - mx), max(0, y1 - my), min(w, x2 + mx), min(h, y2 + my)
    crop = np.float32([photo.resize((224, 224), Image.BICUBIC, box=part)])
    p = models["efficientnet-lite0"](image=tf.constant((crop - 127) / 128))["probabilities"][0].numpy()
    best = max(types, key=lambda i: p[i])
    if sum(p[i] for i in types) >= 0.3:  # 分类器也认为那里是车
        print([round(float(v)) for v in (x1, y1, x2 - x1, y2 - y1)], types[best] if p[best] >= 0.3 else "不确定", round(float(p[best]), 3))

# 人脸检测跟踪。用法：python twin.py 照片 models文件夹（需要 tensorflow 2.16、pillow）
import sys
import numpy as np
import tensorflow as tf
from PIL import Image

photo, folder = Image.open(sys.argv[1]).convert("RGB"), sys.argv[2]
model = tf.saved_model.load(f"{folder}/blazeface").signatures["serving_default"]

# 照片等比缩放，居中放进 256×256 的黑色方框，像素落在 −1 到 1
scale = 256 / max(photo.size)
small = photo.resize([round(side * scale) for side in photo.size], Image.BILINEAR)
square, left, top = Image.new("RGB", (256, 256)), (256 - small.width) // 2, (256 - small.height) // 2
square.paste(small, (left, top))
out = model(tf.constant(np.float32([square]) / 127.5 - 1))

# 896 个锚点：16×16 格各 2 个，8×8 格各 6 个，一行一行地数
grid = lambda n, each: np.repeat([((x + .5) * 256 / n, (y + .5) * 256 / n) for y in range(n) for x in range(n)], each, 0)
anchors = np.concatenate([grid(16, 2), grid(8, 6)])
score = tf.sigmoid(tf.concat([out["Identity"], out["Identity_1"]], 1)[0, :, 0]).numpy()
move = tf.concat([out["Identity_2"], out["Identity_3"]], 1)[0].numpy()
middle, size = anchors + move[:, :2], move[:, 2:4]
corners = np.concatenate([middle - size / 2, middle + size / 2], 1)
for i in tf.image.non_max_suppression(corners, score, 100, 0.3, 0.5).numpy():  # 重叠的只留分数最高的
    x1, y1, x2, y2 = corners[i]
    print(round(float(score[i]), 3), [round(float(v)) for v in ((x1 - left) / scale, (y1 - top) / scale, (x2 - x1) / scale, (y2 - y1) / scale)])

# 人脸关键点定位。用法：python twin.py 照片 models文件夹（需要 tensorflow 2.16、pillow）
# 只找分数最高的一张脸，先由 blazeface 定位，再由 facemesh 标点
import sys
import numpy as np
import tensorflow as tf
from PIL import Image

photo, folder = Image.open(sys.argv[1]).convert("RGB"), sys.argv[2]
finder, mesh = (tf.saved_model.load(f"{folder}/{name}").signatures["serving_default"] for name in ("blazeface", "facemesh"))

# 检测：照片等比缩放进 256×256 的方框；从分数最高的锚点读出框和两眼
scale = 256 / max(photo.size)
small = photo.resize([round(side * scale) for side in photo.size], Image.BILINEAR)
square, left, top = Image.new("RGB", (256, 256)), (256 - small.width) // 2, (256 - small.height) // 2
square.paste(small, (left, top))
out = finder(tf.constant(np.float32([square]) / 127.5 - 1))
grid = lambda n, each: np.repeat([((x + .5) * 256 / n, (y + .5) * 256 / n) for y in range(n) for x in range(n)], each, 0)
best = int(tf.argmax(tf.concat([out["Identity"], out["Identity_1"]], 1)[0, :, 0]))
anchor, move = np.concatenate([grid(16, 2), grid(8, 6)])[best], tf.concat([out["Identity_2"], out["Identity_3"]], 1)[0, best].numpy()
middle, eyes = (anchor + move[:2] - (left, top)) / scale, (anchor + move[4:8].reshape(2, 2) - (left, top)) / scale

# 剪下脸：边长是框的长边的 1.5 倍，按两眼连线转正
zoom, angle = 1.5 * max(move[2:4]) / scale / 192, np.arctan2(*(eyes[1] - eyes[0])[::-1])
turn = zoom * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
crop = photo.transform((192, 192), Image.AFFINE, np.column_stack([turn, middle - turn @ (96, 96)]).ravel(), Image.BILINEAR)
face = mesh(tf.constant(np.float32([crop]) / 255))
print("像一张脸吗：", round(float(face["output_faceflag"][0, 0]), 3))
points = face["output_mesh"][0].numpy().reshape(468, 3)[:, :2]
print(np.round(points @ turn.T + middle - turn @ (96, 96), 1).tolist())

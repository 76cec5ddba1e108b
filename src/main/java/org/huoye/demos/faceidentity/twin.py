# 人脸身份认证。用法：python twin.py 照片 另一张照片 models文件夹（需要 tensorflow 2.16、pillow）
import sys
import numpy as np
import tensorflow as tf
from PIL import Image

models = {name: tf.saved_model.load(f"{sys.argv[3]}/{name}").signatures["serving_default"] for name in ("blazeface", "facemesh", "faceres")}
# 平面上的点写成复数：乘以复数 m 是旋转加缩放，再加 t 是平移。检测模型的 896 个锚点：
anchors = np.array([complex(x + .5, y + .5) * s for n, s, k in ((16, 16, 2), (8, 32, 6)) for y in range(n) for x in range(n) for _ in range(k)])
template = np.array([38.29 + 51.70j, 73.53 + 51.50j, 56.03 + 71.74j, 41.55 + 92.37j, 70.73 + 92.20j]) * 2

def cut(photo, size, m, t):  # 方块里的点 z 取自照片里的 m·z + t
    return np.float32([photo.transform((size, size), Image.AFFINE, (m.real, -m.imag, t.real, m.imag, m.real, t.imag), Image.BILINEAR)])

def embed(file):
    photo = Image.open(file).convert("RGB")
    # 找脸：照片缩进 256×256 的方块，取分数最高的锚点
    m, t = complex(max(photo.size) / 256), complex(photo.width - max(photo.size), photo.height - max(photo.size)) / 2
    out = models["blazeface"](input=tf.constant(cut(photo, 256, m, t) / 127.5 - 1))
    best = np.argmax(np.concatenate([out["Identity"][0], out["Identity_1"][0]]))
    row = np.concatenate([out["Identity_2"][0], out["Identity_3"][0]])[best]
    center, left, right = (m * (anchors[best] + complex(*row[i:i + 2])) + t for i in (0, 4, 6))
    # 468 个关键点：按两眼的连线转正再看
    turn = 1.5 * max(row[2:4]) * m / 192 * (right - left) / abs(right - left)
    mesh = models["facemesh"](input_1=tf.constant(cut(photo, 192, turn, center - turn * (96 + 96j)) / 255))["output_mesh"][0].numpy().reshape(468, 3)
    points = turn * (mesh[:, 0] + 1j * mesh[:, 1] - 96 - 96j) + center
    # 对齐：两眼、鼻尖、两个嘴角，最小二乘地放到标准位置
    five = np.array([points[[33, 133]].mean(), points[[362, 263]].mean(), points[1], points[61], points[291]])
    m = np.vdot(template - template.mean(), five - five.mean()) / np.sum(np.abs(template - template.mean()) ** 2)
    face = cut(photo, 224, m, five.mean() - m * template.mean())[..., ::-1] - np.float32([103.939, 116.779, 123.68])
    return tf.linalg.normalize(models["faceres"](input_1=tf.constant(face))["global_pooling_Mean"][0])[0].numpy()

similarity = float(embed(sys.argv[1]) @ embed(sys.argv[2]))
print(round(similarity, 3), "同一个人" if similarity >= 0.6 else "不是同一个人")

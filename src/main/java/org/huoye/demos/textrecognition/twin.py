# 文本识别。用法：python twin.py 图片 models文件夹（需要 onnxruntime、opencv-python）。省去了倒着的行和竖排的行。
import sys
import cv2
import numpy as np
import onnxruntime

photo, folder = cv2.imdecode(np.fromfile(sys.argv[1], np.uint8), cv2.IMREAD_COLOR), sys.argv[2]  # BGR
detector, recogniser = (onnxruntime.InferenceSession(f"{folder}/{name}_infer.onnx")
                        for name in ("ppocr-detector/ch_PP-OCRv4_det", "ppocr-recogniser/ch_PP-OCRv4_rec"))
keys = ["", *open(f"{folder}/ppocr-recogniser/ppocr_keys_v1.txt", encoding="utf-8").read().split("\n"), " "]  # 第 0 个是“空白”

# 检测：给每个像素打分，超过 0.3 的连成片，每片套一个斜着的框，框再放大一圈
h, w = photo.shape[:2]
scale = min(max(1, 736 / min(h, w)), 2000 / max(h, w))
nh, nw = (max(32, round(side * scale / 32) * 32) for side in (h, w))
x = (cv2.resize(photo, (nw, nh)) / 255 - [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
p = detector.run(None, {"x": np.float32(x.transpose(2, 0, 1)[None])})[0][0, 0]
shapes = [cv2.minAreaRect(c) for c in cv2.findContours(np.uint8(p > 0.3), cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)[0]]
for (cx, cy), (a, b), angle in sorted((s for s in shapes if min(s[1]) > 3), key=lambda s: s[0][1]):  # 从上到下
    corners = cv2.boxPoints(((cx, cy), tuple(side + 1.6 * a * b / (a + b) for side in (a, b)), angle)) * [w / nw, h / nh]
    left, right = np.split(corners[corners[:, 0].argsort()], 2)
    box = np.float32([min(left, key=lambda c: c[1]), min(right, key=lambda c: c[1]), max(right, key=lambda c: c[1]), max(left, key=lambda c: c[1])])
    width = round(48 * np.linalg.norm(box[1] - box[0]) / np.linalg.norm(box[3] - box[0]))
    # 识别：把框里的一行拉直成 48 像素高，逐格猜字，合并相同的，去掉空白
    strip = np.full((48, max(320, width), 3), 127.5)  # 短的行右边补灰色
    strip[:, :width] = cv2.warpPerspective(photo, cv2.getPerspectiveTransform(box, np.float32([[0, 0], [width, 0], [width, 48], [0, 48]])), (width, 48))
    best = recogniser.run(None, {"x": np.float32(strip.transpose(2, 0, 1)[None] / 127.5 - 1)})[0][0].argmax(1)
    print("".join(keys[k] for i, k in enumerate(best) if k and (i == 0 or k != best[i - 1])))

"""Figures of the chapter on practice: the page's network really trained, losses drawn from their formulas, ways out."""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf
from PIL import Image, ImageColor

from boxes import Node, axes, plot
from canvas import BLUE, GREEN, INSIDE, MARGIN, ORANGE, ROOT, VERMILION, twins

OUT = ROOT / "images/practice"


def two_rings():
    keras = tf.keras
    rng = np.random.default_rng(0)
    angle = rng.uniform(0, 2 * np.pi, 1000)
    label = rng.integers(0, 2, 1000)
    radius = 1 + label + rng.normal(0, 0.25, 1000)
    points = np.stack([radius * np.cos(angle), radius * np.sin(angle)], 1).astype("float32")
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(16, activation="relu"),
                              keras.layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping(patience=10, restore_best_weights=True)
    history = model.fit(points[:800], label[:800], validation_split=0.2, epochs=200, batch_size=32, callbacks=[stop],
                        verbose=0).history
    side, reach, grid = 300, 3.2, 150
    across = np.linspace(-reach, reach, grid)
    where = np.stack(np.meshgrid(across, -across), -1).reshape(-1, 2).astype("float32")
    judged = model.predict(where, verbose=0).reshape(grid, grid, 1)
    rounds = len(history["loss"])
    most = max(history["loss"][0], history["val_loss"][0]) * 1.05
    box = (MARGIN + side + 70, MARGIN + 52, MARGIN + INSIDE, MARGIN + 34 + side - 30)

    def draw(canvas):
        theme = canvas.theme
        top = MARGIN + 34
        canvas.text((MARGIN, MARGIN + 8), "100 个测试点与网络的判断", 16, bold=True)
        inner, outer = (np.array(ImageColor.getrgb(theme.tint(c, 0.25))) for c in (BLUE, ORANGE))
        ground = Image.fromarray((inner + (outer - inner) * judged).astype("uint8"))
        canvas.photo((MARGIN, top), ground, side, side)
        for (x, y), ring in zip(points[800:900], label[800:900]):
            at = (MARGIN + (x + reach) / (2 * reach) * side, top + (reach - y) / (2 * reach) * side)
            if ring:
                canvas.rectangle((at[0] - 3, at[1] - 3, at[0] + 3, at[1] + 3), theme.tone(ORANGE))
            else:
                canvas.dot(at, 3.4, theme.tone(BLUE), theme.paper)
        canvas.dot((MARGIN + 8, top + side + 18), 4, theme.tone(BLUE), theme.paper)
        canvas.text((MARGIN + 18, top + side + 18), "内圈", 13, canvas.soft)
        canvas.rectangle((MARGIN + 66, top + side + 14, MARGIN + 74, top + side + 22), theme.tone(ORANGE))
        canvas.text((MARGIN + 82, top + side + 18), "外圈", 13, canvas.soft)
        canvas.text((box[0] - 30, MARGIN + 8), "损失", 16, bold=True)
        axes(canvas, box, f"轮（共 {rounds}）", "")
        for value in (0.2, 0.4, 0.6):
            y = box[3] - value / most * (box[3] - box[1])
            canvas.line([(box[0], y), (box[2], y)], canvas.rule, 1)
            canvas.text((box[0] - 8, y), f"{value:.1f}", 12, canvas.soft, anchor="rm")
        for key, colour in (("loss", BLUE), ("val_loss", VERMILION)):
            plot(canvas, box, list(enumerate(history[key])), (0, rounds - 1), (0, most), theme.tone(colour))
        canvas.text((box[2], box[1] + 30), "训练", 14, theme.tone(BLUE), True, "rm")
        canvas.text((box[2], box[1] + 52), "验证", 14, theme.tone(VERMILION), True, "rm")

    twins(OUT / "two-rings.png", MARGIN + 34 + side + 34 + MARGIN - 8, draw)


def losses():
    box = (MARGIN + 36, MARGIN + 40, MARGIN + INSIDE - 20, MARGIN + 270)
    reach, most = 10, 30
    error = np.linspace(-reach, reach, 201)
    shown = [("平方误差 ÷ 4", error ** 2 / 4, GREEN, 2.5), ("绝对误差", np.abs(error), BLUE, 6),
             ("分位数损失：少做亏 3，多做亏 1", np.where(error < 0, -3 * error, error), VERMILION, 2.5)]

    def draw(canvas):
        axes(canvas, box, "", "损失")
        middle = (box[0] + box[2]) / 2
        canvas.line([(middle, box[1]), (middle, box[3])], canvas.rule, 1)
        for value in (10, 20, 30):
            y = box[3] - value / most * (box[3] - box[1])
            canvas.text((box[0] - 8, y), str(value), 12, canvas.soft, anchor="rm")
        for value in (-10, -5, 0, 5, 10):
            x = middle + value / reach * (box[2] - box[0]) / 2
            canvas.text((x, box[3] + 14), str(value).replace("-", "−"), 12, canvas.soft, anchor="mm")
        canvas.text((box[0] + 10, box[3] + 36), "← 少做了", 13, canvas.soft)
        canvas.text((box[2], box[3] + 36), "多做了 →", 13, canvas.soft, anchor="rm")
        for i, (words, values, colour, width) in enumerate(shown):
            tone = canvas.theme.tone(colour)
            plot(canvas, box, list(zip(error, values)), (-reach, reach), (0, most), tone, width)
            y = box[1] + 14 + 26 * i
            canvas.line([(middle + 16, y), (middle + 40, y)], tone, width)
            canvas.text((middle + 48, y), words)

    twins(OUT / "losses.png", MARGIN + 270 + 50 + MARGIN - 6, draw)


def export():
    def draw(canvas):
        y = MARGIN + 98
        model = Node(MARGIN + 70, y, 140, 64, "模型", "在内存里").draw(canvas, ORANGE)
        keras = Node(MARGIN + 300, y - 66, 180, 58, "x.keras", "model.save").draw(canvas, BLUE)
        saved = Node(MARGIN + 300, y + 66, 180, 58, "SavedModel", "model.export").draw(canvas, BLUE)
        again = Node(MARGIN + 570, y - 66, 192, 58, "接着训练", "load_model").draw(canvas, GREEN)
        others = [Node(MARGIN + 570, y + 36, 192, 50, "Java、Serving", "直接运行").draw(canvas, GREEN),
                  Node(MARGIN + 570, y + 96, 192, 50, "手机、网页", "再转换一次").draw(canvas, GREEN)]
        for a, b in ((model, keras), (model, saved), (keras, again), (saved, others[0]), (saved, others[1])):
            canvas.arrow((a.right[0] + 4, a.y + (b.y - a.y) * 0.15), (b.left[0] - 4, b.y), canvas.soft)

    twins(OUT / "export.png", MARGIN + 98 + 96 + 25 + MARGIN, draw)


FIGURES = [two_rings, losses, export]

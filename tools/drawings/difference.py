"""Figures of the chapter on machine learning and deep learning."""

import warnings
from functools import cache

import numpy as np
from PIL import Image, ImageColor
from sklearn.datasets import load_digits, load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import RepeatedStratifiedKFold, cross_val_score, train_test_split
from sklearn.naive_bayes import GaussianNB, MultinomialNB
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier

from canvas import BLUE, GREEN, INSIDE, MARGIN, ORANGE, ROOT, VERMILION, WIDTH, mix, twins
from chart import Chart
from image_recognition import classifier, sample

OUT = ROOT / "images/difference"
warnings.filterwarnings("ignore", category=ConvergenceWarning)


# of the 32 maps: upright edges, lying edges, greenish, dark
LEARNED = (15, 21, 19, 6)


def features_by_hand_and_learned():
    """Sobel's two operators on the cat, and four maps of the network's first layer."""
    model = classifier()
    seen = model.crop(sample("cat.png"))
    grey = np.asarray(seen.convert("L").resize((114, 114), Image.BICUBIC), np.float32)
    by_hand = abs(_sobel(grey)), abs(_sobel(grey.T).T)
    maps = model.call(model.values(seen))["early_map"]

    def draw(canvas):
        small, gap = 112, 10
        side = 2 * small + gap
        between = (INSIDE - 2 * side - small) / 2
        columns = [MARGIN, round(MARGIN + side + between), round(MARGIN + side + small + 2 * between)]
        top = MARGIN + 34
        canvas.text((columns[0], MARGIN + 10), "网络看到的照片", 16, bold=True)
        canvas.photo((columns[0], top), seen, side, side)
        canvas.text((columns[1], MARGIN + 10), "人写的算子", 16, bold=True)
        canvas.text((columns[2], MARGIN + 10), "学来的：32 张中的四张", 16, bold=True)
        for i, values in enumerate(by_hand):
            canvas.photo((columns[1], top + i * (small + gap)), _picture(canvas, values, ORANGE), small, small)
        for i, index in enumerate(LEARNED):
            at = (columns[2] + i % 2 * (small + gap), top + i // 2 * (small + gap))
            canvas.photo(at, _picture(canvas, maps[:, :, index], BLUE), small, small)
        below = top + side + 22
        canvas.text((columns[0], below), "224 × 224 × 3", fill=canvas.soft)
        canvas.text((columns[1], below), "上竖边，下横边", fill=canvas.soft)
        canvas.text((columns[2], below), "每张 112 × 112，颜色越浓数越大", fill=canvas.soft)

    twins(OUT / "features-by-hand-and-learned.png", MARGIN + 34 + 234 + 46, draw, colours=127)


def _sobel(grey):
    """Differences from left to right, smoothed from top to bottom."""
    across = grey[:, 2:] - grey[:, :-2]
    return across[:-2] + 2 * across[1:-1] + across[2:]


def _picture(canvas, values, colour):
    """Values from the paper (least) to the colour (most)."""
    low, high = np.percentile(values, (1, 99))
    share = np.clip((values - low) / (high - low), 0, 1)[..., None]
    ends = [np.array(ImageColor.getrgb(c)) for c in (mix(canvas.paper, canvas.ink, 0.08), canvas.theme.tone(colour))]
    return Image.fromarray((ends[0] * (1 - share) + ends[1] * share).astype("uint8"))


USELESS = (0, 20, 50, 100)


@cache
def _useless_columns():
    x, y = load_wine(return_X_y=True)
    folds = RepeatedStratifiedKFold(n_splits=5, n_repeats=2, random_state=0)
    found = {}
    for count in USELESS:
        table = np.hstack([x, np.random.default_rng(0).normal(size=(len(x), count))])
        for name, model in (("随机森林", RandomForestClassifier(200, random_state=0)),
                            ("一棵树", DecisionTreeClassifier(max_depth=4, random_state=0)),
                            ("神经网络", make_pipeline(StandardScaler(), MLPClassifier((64, 64), max_iter=500,
                                                                                   random_state=0)))):
            found.setdefault(name, []).append((count, cross_val_score(model, table, y, cv=folds).mean()))
    bare = cross_val_score(MLPClassifier((64, 64), max_iter=500, random_state=0), x, y, cv=folds).mean()
    print("useless columns:", {k: [round(v, 3) for _, v in p] for k, p in found.items()}, "not scaled:", round(bare, 3))
    return found


def useless_columns():
    """Wine told apart while columns without meaning are mixed in."""
    found = _useless_columns()

    def draw(canvas):
        chart = Chart(canvas, (MARGIN + 40, MARGIN + 34, WIDTH - 130, 300), (0, 100), (0.8, 1.0))
        chart.axes(USELESS, (0.8, 0.85, 0.9, 0.95, 1.0), "掺进的无用列数", "猜对的比例（178 瓶酒，13 列化验结果）",
                   ytext="{:.2f}".format)
        for name, colour, shift in (("随机森林", GREEN, 0), ("一棵树", ORANGE, 0), ("神经网络", BLUE, 0)):
            chart.curve(found[name], colour, f"{name} {found[name][-1][1]:.2f}", shift)

    twins(OUT / "useless-columns.png", 360, draw)


SIZES = (10, 20, 50, 100, 200, 400, 800, 1300)


@cache
def _learning_curves():
    x, y = load_digits(return_X_y=True)
    x = x / 16
    found = {}
    for seed in range(10):
        rest, test, rest_y, test_y = train_test_split(x, y, test_size=450, stratify=y, random_state=seed)
        for size in SIZES:
            part, _, part_y, _ = train_test_split(rest, rest_y, train_size=size, stratify=rest_y, random_state=seed)
            for name, model in (("神经网络", MLPClassifier((64,), max_iter=300, random_state=seed)),
                                ("朴素贝叶斯", MultinomialNB()), ("决策树", DecisionTreeClassifier(random_state=seed))):
                model.fit(part, part_y)
                found.setdefault(name, {}).setdefault(size, []).append(
                    (model.score(test, test_y), model.score(part, part_y)))
    found = {name: [(size, *np.mean(scores, 0)) for size, scores in sizes.items()] for name, sizes in found.items()}
    for name, points in found.items():
        print(name, [(size, round(test, 3), round(train, 3)) for size, test, train in points])
    return found


def learning_curves():
    """Handwritten digits, more and more of them."""
    found = _learning_curves()

    def draw(canvas):
        chart = Chart(canvas, (MARGIN + 40, MARGIN + 34, WIDTH - 150, 340), (10, 1300), (0.2, 1.0), True)
        chart.axes(SIZES, (0.2, 0.4, 0.6, 0.8, 1.0), "训练用的例子数（每一格加倍或接近加倍）", "测试集上认对的比例")
        for name, colour, shift in (("神经网络", BLUE, -2), ("朴素贝叶斯", ORANGE, 4), ("决策树", GREEN, 6)):
            points = [(size, test) for size, test, _ in found[name]]
            chart.curve(points, colour, f"{name} {points[-1][1]:.2f}", shift)

    twins(OUT / "learning-curves.png", 400, draw)


def data_parallel():
    """Four chips, a quarter of the batch each, one mean."""

    def draw(canvas):
        theme = canvas.theme
        canvas.text((MARGIN, MARGIN + 10), "一步训练，四块 GPU", 16, bold=True)
        top, height, gap = MARGIN + 36, 46, 14
        xs = (MARGIN, 168, 356, 536)
        whole = 4 * height + 3 * gap
        canvas.card((xs[0], top, xs[0] + 92, top + whole), theme.tint(ORANGE), theme.tone(ORANGE))
        canvas.text((xs[0] + 46, top + whole / 2 - 12), "一批", 15, bold=True, anchor="mm")
        canvas.text((xs[0] + 46, top + whole / 2 + 12), "256 张照片", 13, canvas.soft, anchor="mm")
        middle = top + whole / 2
        for i in range(4):
            y = top + i * (height + gap)
            at = y + height / 2
            canvas.arrow((xs[0] + 96, at), (xs[1] - 4, at), canvas.soft)
            canvas.card((xs[1], y, xs[1] + 150, y + height), theme.tint(BLUE), theme.tone(BLUE))
            canvas.text((xs[1] + 75, at - 10), f"GPU {i + 1}：64 张", 14, bold=True, anchor="mm")
            canvas.text((xs[1] + 75, at + 10), "相同的参数", 13, canvas.soft, anchor="mm")
            canvas.arrow((xs[1] + 154, at), (xs[2] - 4, middle + (at - middle) * 0.42), canvas.soft)
            canvas.arrow((xs[2] + 118, middle + (at - middle) * 0.42), (xs[3] - 4, at), canvas.soft)
            canvas.card((xs[3], y, WIDTH - MARGIN, y + height), theme.tint(BLUE), theme.tone(BLUE))
            canvas.text(((xs[3] + WIDTH - MARGIN) / 2, at - 10), f"GPU {i + 1}", 14, bold=True, anchor="mm")
            canvas.text(((xs[3] + WIDTH - MARGIN) / 2, at + 10), "更新以后仍然相同", 13, canvas.soft, anchor="mm")
        canvas.card((xs[2], middle - 60, xs[2] + 114, middle + 60), theme.tint(GREEN), theme.tone(GREEN))
        canvas.text((xs[2] + 57, middle - 14), "求平均", 15, bold=True, anchor="mm")
        canvas.text((xs[2] + 57, middle + 12), "四份调法", 13, canvas.soft, anchor="mm")

    twins(OUT / "data-parallel.png", MARGIN + 36 + 4 * 46 + 3 * 14 + MARGIN, draw)


# 有“中奖”、带链接、熟人发的；垃圾
MESSAGES = np.array([(1, 1, 0, 1), (1, 1, 0, 1), (0, 1, 0, 1), (1, 0, 0, 1), (0, 0, 1, 0),
                     (0, 1, 1, 0), (0, 0, 1, 0), (0, 0, 0, 0), (1, 0, 1, 0), (0, 1, 1, 0)])
QUESTIONS = ("含“中奖”？", "带链接？", "熟人发的？")
LINK_FIRST = 0  # seed with which scikit-learn takes the link of two equally good questions


def tree_and_network():
    """The tree of the ten messages, fitted; the network of two hidden neurons."""
    tree = DecisionTreeClassifier(random_state=LINK_FIRST).fit(MESSAGES[:, :3], MESSAGES[:, 3]).tree_
    order = [QUESTIONS[f] for f in tree.feature if f >= 0]
    assert order == ["熟人发的？", "带链接？", "含“中奖”？"], order

    def draw(canvas):
        theme = canvas.theme
        canvas.text((MARGIN, MARGIN + 10), "从十条短信训练出的树", 16, bold=True)
        node, x, y = 0, MARGIN, MARGIN + 40
        while tree.feature[node] >= 0:
            canvas.card((x, y, x + 118, y + 38), theme.tint(BLUE), theme.tone(BLUE))
            canvas.text((x + 59, y + 19), QUESTIONS[tree.feature[node]], 14, bold=True, anchor="mm")
            yes, no = tree.children_right[node], tree.children_left[node]
            canvas.arrow((x + 122, y + 19), (x + 172, y + 19), canvas.soft)
            canvas.text((x + 142, y + 9), "是", 13, canvas.soft, anchor="mm")
            _leaf(canvas, (x + 176, y + 2), tree, yes)
            canvas.arrow((x + 59, y + 42), (x + 59, y + 76), canvas.soft)
            canvas.text((x + 72, y + 58), "否", 13, canvas.soft, anchor="mm")
            node, y = no, y + 80
        _leaf(canvas, (x + 14, y), tree, node)

        left = 410
        canvas.text((left, MARGIN + 10), "“恰好一样”的小网络", 16, bold=True)
        ins = [(left + 26, 110), (left + 26, 246)]
        mids = [(left + 140, 110), (left + 140, 246)]
        out = (left + 250, 178)
        weights = [(ins[0], mids[0], "1"), (ins[1], mids[0], "1"), (ins[0], mids[1], "1"), (ins[1], mids[1], "1"),
                   (mids[0], out, "1"), (mids[1], out, "−2")]
        for start, end, weight in weights:
            canvas.line([start, end], canvas.soft, 1.5)
        for start, end, weight in weights:
            share = 0.5 if end == out else 0.28
            x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
            canvas.dot((x, y), 10, canvas.paper, canvas.paper)
            canvas.text((x, y), weight, 13, anchor="mm")
        for place, label, colour in ((ins[0], "x₁", ORANGE), (ins[1], "x₂", ORANGE), (mids[0], "h₁", GREEN),
                                     (mids[1], "h₂", GREEN), (out, "和", BLUE)):
            canvas.dot(place, 22, theme.tint(colour, 0.3), theme.tone(colour))
            canvas.text(place, label.translate(str.maketrans("₁₂", "12")), 15, bold=True, anchor="mm")
        canvas.text((mids[0][0], 72), "+ 0，ReLU", 13, canvas.soft, anchor="mm")
        canvas.text((mids[1][0], 284), "− 1，ReLU", 13, canvas.soft, anchor="mm")
        for x, name in ((ins[0][0], "输入"), (mids[0][0], "隐藏层"), (out[0], "输出")):
            canvas.text((x, 320), name, 13, canvas.soft, anchor="mm")

    twins(OUT / "tree-and-network.png", 346, draw)


def _leaf(canvas, xy, tree, node):
    x, y = xy
    spam = tree.value[node][0].argmax() == 1
    count = tree.n_node_samples[node]
    canvas.chip((x, y + 6), f"{'垃圾' if spam else '正常'}　{count} 条", VERMILION if spam else GREEN)


def three_boundaries():
    """Two columns of the wine table, three classifiers, each fitted to them."""
    data = load_wine()
    columns = [data.feature_names.index(name) for name in ("flavanoids", "color_intensity")]
    x, y = data.data[:, columns], data.target
    models = (("朴素贝叶斯", GaussianNB()), ("决策树（4 层）", DecisionTreeClassifier(max_depth=4, random_state=0)),
              ("神经网络", make_pipeline(StandardScaler(), MLPClassifier((32, 32), max_iter=2000, random_state=0))))
    across, up = np.meshgrid(np.linspace(0, 5.4, 196), np.linspace(0, 13.5, 220))
    fields = [(name, m.fit(x, y).predict(np.c_[across.ravel(), up.ravel()]).reshape(across.shape)) for name, m in models]
    kinds = ((BLUE, "o"), (ORANGE, "s"), (GREEN, "t"))

    def draw(canvas):
        width, height = 196, 220
        gap = (INSIDE - 3 * width - 14) / 2
        for i, (name, field) in enumerate(fields):
            left, top = round(MARGIN + 14 + i * (width + gap)), MARGIN + 34
            canvas.text((left, MARGIN + 10), name, 16, bold=True)
            tints = np.array([ImageColor.getrgb(canvas.theme.tint(c, 0.28)) for c, _ in kinds])
            canvas.photo((left, top), Image.fromarray(tints[field[::-1]].astype("uint8")), width, height, False)
            for (a, b), kind in zip(x, y):
                place = (left + a / 5.4 * width, top + height - b / 13.5 * height)
                _mark(canvas, place, *kinds[kind])
            canvas.rectangle((left, top, left + width, top + height), outline=canvas.rule, width=1)
            canvas.text((left + width, top + height + 16), "黄酮类 →", 13, canvas.soft, anchor="rm")
        canvas.text((MARGIN + 14, MARGIN + 34 + 220 + 16), "↑ 颜色深浅", 13, canvas.soft)
        at = MARGIN + 14
        for i, (colour, shape) in enumerate(kinds):
            _mark(canvas, (at + 6, MARGIN + 34 + 220 + 46), colour, shape)
            canvas.text((at + 16, MARGIN + 34 + 220 + 46), f"品种 {i + 1}（{(y == i).sum()} 瓶）", 13, canvas.soft)
            at += 130

    twins(OUT / "three-boundaries.png", MARGIN + 34 + 220 + 68, draw)


def _mark(canvas, place, colour, shape):
    x, y = place
    colour = canvas.theme.tone(colour)
    if shape == "o":
        canvas.dot(place, 3.2, colour, canvas.paper)
    elif shape == "s":
        canvas.rectangle((x - 2.8, y - 2.8, x + 2.8, y + 2.8), colour, canvas.paper, 0.5)
    else:
        canvas.polygon([(x, y - 3.6), (x + 3.4, y + 2.6), (x - 3.4, y + 2.6)], colour)


FIGURES = [features_by_hand_and_learned, useless_columns, learning_curves, data_parallel, tree_and_network,
           three_boundaries]

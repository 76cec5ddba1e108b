"""Figures of the chapter on pictures: what the shipped models really answer, and sketches where no model is needed."""

from functools import cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageColor, ImageOps
from sklearn.datasets import load_sample_image

from canvas import BLUE, FINE, GREEN, INSIDE, LIGHT, MARGIN, ORANGE, ROOT, SKY, VERMILION, mix, twins
from models import CELL, SQUARE, Classifier, Detector, iou, letterbox, stretch

OUT = ROOT / "images/image-recognition"
SAMPLES = ROOT / "images/samples/object-recognition"
THRESHOLD = 0.35  # the demo's default
SAME_OBJECT_IOU = 0.5
DARK_INK = "#1F2328"  # on light colours, in both themes


@cache
def detector():
    return Detector(ROOT / "models/centernet")


@cache
def classifier():
    return Classifier(ROOT / "models/efficientnet-lite0")


@cache
def sample(name):
    return Image.open(SAMPLES / name).convert("RGB")


def scaled(box, factor, origin):
    """A box of the square on the card."""
    return [origin[i % 2] + v * factor for i, v in enumerate(box)]


def classification_and_detection():
    """One picture, two questions."""
    picture = sample("coffee.png")
    width = (INSIDE - MARGIN) / 2
    height = width * picture.height / picture.width

    def draw(canvas):
        right = MARGIN + width + MARGIN
        top = MARGIN + 34
        below = top + height

        canvas.text((MARGIN, MARGIN + 10), "分类：整张照片是什么？", 16, bold=True)
        canvas.photo((MARGIN, top), picture, width, height)
        for i, (label, probability) in enumerate(classifier().name(picture, 3)):
            y = below + 24 + 26 * i
            canvas.text((MARGIN, y), label)
            bar = width - 150
            canvas.rectangle((MARGIN + 96, y - 4, MARGIN + 96 + bar, y + 4), canvas.rule)
            canvas.rectangle((MARGIN + 96, y - 4, MARGIN + 96 + max(1, bar * probability), y + 4), BLUE)
            canvas.text((MARGIN + width, y), f"{probability:.2f}", anchor="rm")

        canvas.text((right, MARGIN + 10), "检测：有哪些物体，各在哪里？", 16, bold=True)
        canvas.photo((right, top), picture, width, height)
        square = letterbox(picture)
        factor, zoom = width / square.width, picture.width / square.width
        for i, (label, score, box) in enumerate(detector().find(square, THRESHOLD)):
            canvas.box(scaled(box, factor, (right - square.left * factor, top - square.top * factor)), f"{label} {score:.2f}",
                       BLUE)
            x1, y1, x2, y2 = ((v - (square.left, square.top)[k % 2]) * zoom for k, v in enumerate(box))
            y = below + 24 + 26 * i
            canvas.text((right, y), label)
            canvas.text((right + 48, y), f"左上角 ({x1:.0f}, {y1:.0f})，宽 {x2 - x1:.0f}，高 {y2 - y1:.0f}", fill=canvas.soft)
            canvas.text((right + width, y), f"{score:.2f}", anchor="rm")

    twins(OUT / "classification-and-detection.png", MARGIN + 34 + height + 24 + 52 + 28, draw)


def letterbox_and_stretching():
    """The same cat, fitted and stretched."""
    picture = sample("cat.png")
    side = 220
    original = INSIDE - 2 * side - 2 * MARGIN

    def draw(canvas):
        top = MARGIN + 34
        height = original * picture.height / picture.width
        canvas.text((MARGIN, MARGIN + 10), "原图", 16, bold=True)
        canvas.photo((MARGIN, top + (side - height) / 2), picture, original, height)
        canvas.text((MARGIN, top + side + 24), f"{picture.width} × {picture.height}", fill=canvas.soft)
        ways = [("等比缩放，补黑边", letterbox(picture), BLUE), ("硬拉成方形", stretch(picture), VERMILION)]
        for i, (title, square, colour) in enumerate(ways):
            x = MARGIN + original + MARGIN + i * (side + MARGIN)
            label, score, box = detector().find(square, THRESHOLD)[0]
            canvas.text((x, MARGIN + 10), title, 16, bold=True)
            canvas.photo((x, top), square.picture(), side, side)
            canvas.box(scaled(box, side / SQUARE, (x, top)), f"{label} {score:.2f}", colour)
            canvas.text((x, top + side + 24), f"{SQUARE} × {SQUARE}", fill=canvas.soft)

    twins(OUT / "letterbox-and-stretching.png", MARGIN + 34 + side + 46, draw)


def centre_and_distances():
    """The heat map of cats' centres, and the box that its peak grows."""
    picture = sample("cat.png")
    side = (INSIDE - MARGIN) / 2

    def draw(canvas):
        top, right = MARGIN + 34, MARGIN + side + MARGIN
        square = letterbox(picture)
        shown = square.picture()
        heat, (cx, cy), distances = detector().look_inside(square, "猫")
        peak = float(heat[cy, cx])
        factor = side / SQUARE
        below = top + side + 24

        ground = "white" if canvas.theme is LIGHT else canvas.paper
        hot = canvas.theme.tone(BLUE)
        faint = Image.blend(ImageOps.grayscale(shown).convert("RGB"), Image.new("RGB", shown.size, ground), 0.72)
        strength = Image.fromarray((heat / peak * 255).astype("uint8")).resize(faint.size, Image.NEAREST)
        warm = Image.composite(Image.new("RGB", faint.size, hot), faint, strength)
        canvas.text((MARGIN, MARGIN + 10), "热图：每一格有多像猫的中心", 16, bold=True)
        canvas.photo((MARGIN, top), warm, side, side)
        x, y = (MARGIN + (cx + 0.5) * CELL * factor, top + (cy + 0.5) * CELL * factor)
        canvas.line([(x + 44, y - 44), (x + 5, y - 5)], VERMILION, 1.5)
        canvas.chip((x + 40, y - 66), f"峰值 {peak:.2f}", VERMILION)
        ramp = Image.new("RGB", (256, 1))
        for i in range(256):
            ramp.putpixel((i, 0), ImageColor.getrgb(mix(ground, hot, i / 255)))
        canvas.text((MARGIN, below), "0", fill=canvas.soft)
        canvas.photo((MARGIN + 18, below - 5), ramp, 150, 10)
        canvas.rectangle((MARGIN + 18, below - 5, MARGIN + 168, below + 5), outline=canvas.rule, width=1)
        canvas.text((MARGIN + 178, below), f"{peak:.2f}", fill=canvas.soft)
        canvas.text((MARGIN, below + 24), f"{heat.shape[0]} × {heat.shape[1]} 格，峰值在 ({cx}, {cy})", fill=canvas.soft)

        canvas.text((right, MARGIN + 10), "从中心量到四边，得到框", 16, bold=True)
        canvas.photo((right, top), shown, side, side)
        left, up, to_right, down = distances
        px, py = cx * CELL, cy * CELL
        box = [max(0, px - left), max(0, py - up), min(SQUARE, px + to_right), min(SQUARE, py + down)]
        x, y = right + px * factor, top + py * factor
        x1, y1, x2, y2 = scaled(box, factor, (right, top))
        canvas.rectangle((x1, y1, x2, y2), outline=ORANGE, width=2.5)
        for end, text, at in (((x1, y), f"l {left:.0f}", ((x1 + x) / 2 - 26, y - 28)),
                              ((x, y1), f"t {up:.0f}", (x + 7, (y1 + y) / 2 - 11)),
                              ((x2, y), f"r {to_right:.0f}", ((x2 + x) / 2 - 26, y - 28)),
                              ((x, y2), f"b {down:.0f}", (x + 7, (y2 + y) / 2 - 11))):
            canvas.arrow((x, y), end, ORANGE, 2.5, 10)
            canvas.chip(at, text, ORANGE, DARK_INK)
        canvas.dot((x, y), 5, VERMILION)
        canvas.text((right, below), f"中心 (4×{cx}, 4×{cy}) = ({px}, {py})", fill=canvas.soft)
        canvas.text((right, below + 24), "单位：512 × 512 方框里的像素", fill=canvas.soft)

    twins(OUT / "centre-and-distances.png", MARGIN + 34 + side + 72, draw)


def iou_and_suppression():
    """Overlap counted in cells, and what suppression leaves of the cat's candidates."""
    picture = sample("cat.png")
    square = letterbox(picture)
    candidates = [c for c in detector().find(square, THRESHOLD) if c[0] == "猫"]
    kept = []
    for candidate in candidates:
        if all(iou(candidate[2], other[2]) <= SAME_OBJECT_IOU for other in kept):
            kept.append(candidate)
    width = (INSIDE - MARGIN) / 2
    height = width * square.height / square.width

    def draw(canvas):
        right = MARGIN + width + MARGIN

        canvas.text((MARGIN, MARGIN + 10), "交并比 = 重叠的格子 ÷ 两个框一共盖住的格子", 16, bold=True)
        for x, shift in ((MARGIN, (2, 1)), (right, (1, 0))):
            _overlap(canvas, (x, MARGIN + 34), 24, (6, 4), shift)

        y = MARGIN + 34 + 134 + 24
        canvas.text((MARGIN, y + 10), f"抑制之前：{len(candidates)} 个候选框", 16, bold=True)
        canvas.text((right, y + 10), f"抑制之后：{len(kept)} 个框", 16, bold=True)
        top = y + 34
        factor = width / square.width
        colours = [VERMILION, SKY, ORANGE]
        for x, boxes in ((MARGIN, candidates), (right, kept)):
            canvas.photo((x, top), picture, width, height)
            for (label, score, box), colour in reversed(list(zip(boxes, colours))):
                canvas.rectangle(scaled(box, factor, (x - square.left * factor, top - square.top * factor)), outline=colour,
                                 width=2.5)
            at = x + 10
            for (label, score, _), colour in zip(boxes, colours):
                at += 6 + canvas.chip((at, top + 10), f"{label} {score:.2f}", colour,
                                      "white" if colour == VERMILION else DARK_INK)
        overlaps = "、".join(f"{iou(candidates[0][2], c[2]):.2f}" for c in candidates[1:])
        canvas.text((MARGIN, top + height + 24), f"后两个与第一个的交并比：{overlaps}", fill=canvas.soft)
        canvas.text((right, top + height + 24), f"都大于 {SAME_OBJECT_IOU}，只留分数最高的", fill=canvas.soft)

    twins(OUT / "iou-and-suppression.png", MARGIN + 34 + 134 + 24 + 34 + height + 46, draw)


def _overlap(canvas, origin, cell, size, shift):
    """Two boxes of `size` cells, the second moved by `shift`, and their overlap counted."""
    ox, oy = origin
    columns, rows = size
    common = (columns - shift[0]) * (rows - shift[1])
    union = 2 * columns * rows - common
    first = (ox, oy, ox + columns * cell, oy + rows * cell)
    second = tuple(v + shift[i % 2] * cell for i, v in enumerate(first))
    canvas.rectangle(first, canvas.theme.tint(BLUE, 0.17))
    canvas.rectangle(second, canvas.theme.tint(ORANGE, 0.22))
    canvas.rectangle((second[0], second[1], first[2], first[3]), canvas.theme.tint(GREEN, 0.45))
    for column in range(columns + shift[0] + 1):
        x = ox + column * cell
        canvas.line([(x, oy), (x, second[3])], canvas.paper, 1)
    for row in range(rows + shift[1] + 1):
        y = oy + row * cell
        canvas.line([(ox, y), (second[2], y)], canvas.paper, 1)
    canvas.rectangle(first, outline=BLUE, width=2.5)
    canvas.rectangle(second, outline=ORANGE, width=2.5)
    x = ox + (columns + shift[0]) * cell + 16
    canvas.text((x, oy + 16), f"重叠 {common} 格", fill=canvas.soft)
    canvas.text((x, oy + 42), f"一共 {union} 格", fill=canvas.soft)
    canvas.text((x, oy + 72), f"{common} ÷ {union} ≈ {common / union:.2f}", 15, bold=True)
    verdict = "只留一个" if common / union > SAME_OBJECT_IOU else "两个都留"
    canvas.text((x, oy + 102), verdict, 15, canvas.theme.tone(GREEN if common / union > SAME_OBJECT_IOU else BLUE), True)


def groups(name):
    """Index of a class to its group, from a list `index, English, Chinese, group, group in English`."""
    lines = (ROOT / "models/efficientnet-lite0" / name).read_text(encoding="utf-8").splitlines()
    return {int(index): group for index, _, _, group, _ in (line.split("\t") for line in lines)}


@cache
def summer_palace():
    return Image.fromarray(load_sample_image("china.jpg"))


def scene_evidence():
    """Where the network sees a palace and where a lakeside, cell by cell, and the means."""
    model = classifier()
    seen = model.crop(summer_palace())
    answer = model.call(model.values(seen))
    names = ("宫殿", "湖畔")
    evidence = [answer["class_maps"][:, :, model.labels.index(name)] for name in names]
    strongest = max(e.max() for e in evidence)

    def draw(canvas):
        side, top = 210, MARGIN + 34
        step = (INSIDE - side) / 2
        hot = canvas.theme.tone(BLUE)
        canvas.text((MARGIN, MARGIN + 10), "照片正中的方块", 16, bold=True)
        canvas.photo((MARGIN, top), seen, side, side)
        canvas.text((MARGIN, top + side + 20), "颐和园佛香阁与昆明湖", 13, canvas.soft)
        for i, (name, values) in enumerate(zip(names, evidence)):
            left = round(MARGIN + (i + 1) * step)
            canvas.text((left, MARGIN + 10), f"“{name}”的证据", 16, bold=True)
            faint = Image.blend(ImageOps.grayscale(seen).convert("RGB"),
                                Image.new("RGB", seen.size, "white" if canvas.theme is LIGHT else canvas.paper), 0.7)
            canvas.photo((left, top), faint, side, side)
            cell = side / 7
            shown = canvas.image.crop([round(v * FINE) for v in (left, top, left + side, top + side)])
            strength = Image.fromarray((np.clip(values / strongest, 0, 1) * 210).astype("uint8"))
            strength = strength.resize(shown.size, Image.NEAREST)
            canvas.image.paste(Image.new("RGB", shown.size, hot), (left * FINE, top * FINE), strength)
            for row in range(7):
                for column in range(7):
                    value = values[row, column]
                    ink = ("white" if canvas.theme is LIGHT else "#15171A") if value > 0.55 * strongest else canvas.ink
                    canvas.text((left + (column + 0.5) * cell, top + (row + 0.5) * cell), f"{value:.0f}".replace("-0", "0"),
                                11, ink, anchor="mm")
            probability = answer["probabilities"][model.labels.index(name)]
            canvas.text((left, top + side + 20), f"平均 {values.mean():.2f}，概率 {probability:.2f}", 14)

    twins(OUT / "scene-evidence.png", MARGIN + 34 + 210 + 44, draw, colours=160)


def scene_crops():
    """Four framings of one photograph, and what each is called."""
    model, whole = classifier(), summer_palace()
    width, height = whole.size
    scenes = groups("scene_classes.tsv")
    framings = (("整张", (0, 0, width, height)), ("左上角", (0, 0, height // 2, height // 2)),
                ("右半边", (width // 2, 0, width, height)), ("左下角", (0, height // 2, height // 2, height)))
    answers = [(name, whole.crop(box), model.probabilities(whole.crop(box))) for name, box in framings]
    for name, _, probabilities in answers:
        print(name, "scenes together", round(float(sum(probabilities[i] for i in scenes)), 2))

    def draw(canvas):
        column = (INSIDE - 3 * 18) / 4
        for i, (name, part, probabilities) in enumerate(answers):
            left, top = MARGIN + i * (column + 18), MARGIN + 30
            canvas.text((left, MARGIN + 8), name, 15, bold=True)
            zoom = min(column / part.width, 140 / part.height)
            canvas.photo((left, top + (140 - part.height * zoom) / 2), part, part.width * zoom, part.height * zoom)
            for j, index in enumerate(sorted(scenes, key=lambda k: -probabilities[k])[:3]):
                y = top + 162 + 24 * j
                label = model.labels[index].split("（")[0]
                canvas.bar((left, y), label, float(probabilities[index]), f"{probabilities[index]:.2f}",
                           canvas.theme.tone(BLUE), 54, column)

    twins(OUT / "scene-crops.png", MARGIN + 30 + 140 + 96, draw, colours=160)


def detect_then_classify():
    """A drawn street: frames, cuttings, kinds."""

    def draw(canvas):
        theme = canvas.theme
        top, high = MARGIN + 34, 176
        canvas.text((MARGIN, MARGIN + 10), "1　整张照片里找车", 16, bold=True)
        width = 330
        canvas.card((MARGIN, top, MARGIN + width, top + high), theme.tint(SKY, 0.25))
        canvas.rectangle((MARGIN, top + 108, MARGIN + width, top + high), theme.tint(canvas.ink, 0.16))
        for x in range(10, width - 30, 52):
            canvas.rectangle((MARGIN + x, top + 158, MARGIN + x + 28, top + 161), canvas.paper)
        places = [((MARGIN + 22, top + 62), _bus, BLUE, "公共汽车", "小型巴士"),
                  ((MARGIN + 146, top + 92), _car, GREEN, "汽车", "旅行车"),
                  ((MARGIN + 238, top + 72), _truck, VERMILION, "卡车", "皮卡")]
        for (x, y), shape, colour, _, _ in places:
            w, h = shape(canvas, (x, y), 1, colour)
            canvas.rectangle((x - 5, y - 5, x + w + 5, y + h + 5), outline=theme.tone(colour), width=2.5)
        canvas.text((MARGIN, top + high + 20), "CenterNet：在哪里（示意）", fill=canvas.soft)
        middle = MARGIN + width + 44
        canvas.text((middle, MARGIN + 10), "2　剪下，放大", 16, bold=True)
        canvas.text((middle + 158, MARGIN + 10), "3　各认一次", 16, bold=True)
        for i, (_, shape, colour, first, second) in enumerate(places):
            y = top + i * 62
            canvas.card((middle, y, middle + 92, y + 52), theme.tint(SKY, 0.25), theme.tone(colour), 4)
            canvas.rectangle((middle + 3, y + 34, middle + 89, y + 49), theme.tint(canvas.ink, 0.16))
            zoom = {_bus: 0.62, _car: 0.78, _truck: 0.82}[shape]
            shape(canvas, (middle + 12, y + {_bus: 6, _car: 14, _truck: 3}[shape]), zoom, colour)
            canvas.arrow((middle + 98, y + 26), (middle + 150, y + 26), canvas.soft)
            canvas.text((middle + 158, y + 17), first, 13, canvas.soft)
            canvas.text((middle + 158, y + 36), second, 15, bold=True)
        canvas.arrow((MARGIN + width + 8, top + high / 2), (middle - 8, top + high / 2), canvas.soft)
        canvas.text((middle, top + high + 20), "EfficientNet-Lite0：是什么（示意）", fill=canvas.soft)

    twins(OUT / "detect-then-classify.png", MARGIN + 34 + 176 + 46, draw)


def _wheels(canvas, xy, zoom, *centres):
    for cx, cy, radius in centres:
        canvas.dot((xy[0] + cx * zoom, xy[1] + cy * zoom), radius * zoom, canvas.theme.tint(canvas.ink, 0.85), canvas.paper)
        canvas.dot((xy[0] + cx * zoom, xy[1] + cy * zoom), radius * zoom * 0.4, canvas.paper, canvas.paper)


def _body(canvas, xy, zoom, colour, outline, windows):
    at = lambda points: [(xy[0] + x * zoom, xy[1] + y * zoom) for x, y in points]
    canvas.polygon(at(outline), canvas.theme.tint(colour, 0.75))
    for window in windows:
        canvas.polygon(at(window), canvas.theme.tint(SKY, 0.35))


def _bus(canvas, xy, zoom, colour):
    _body(canvas, xy, zoom, colour, [(3, 0), (104, 0), (108, 6), (108, 56), (0, 56), (0, 6)],
          [[(x, 9), (x + 15, 9), (x + 15, 27), (x, 27)] for x in (8, 28, 48, 68, 88)])
    _wheels(canvas, xy, zoom, (26, 56, 10), (84, 56, 10))
    return 108 * zoom, 66 * zoom


def _car(canvas, xy, zoom, colour):
    _body(canvas, xy, zoom, colour, [(0, 20), (14, 17), (26, 2), (58, 0), (74, 14), (80, 20), (80, 36), (0, 36)],
          [[(21, 16), (30, 5), (42, 4), (42, 16)], [(46, 16), (46, 4), (57, 4), (67, 16)]])
    _wheels(canvas, xy, zoom, (18, 36, 9), (62, 36, 9))
    return 80 * zoom, 45 * zoom


def _truck(canvas, xy, zoom, colour):
    _body(canvas, xy, zoom, colour, [(0, 20), (40, 20), (40, 0), (62, 0), (74, 18), (84, 22), (84, 44), (0, 44)],
          [[(45, 5), (60, 5), (68, 18), (45, 18)]])
    _wheels(canvas, xy, zoom, (18, 44, 10), (68, 44, 10))
    return 84 * zoom, 54 * zoom


STAMPS = Path("/usr/share/tuxpaint/stamps/vehicles")  # of Debian's tuxpaint-stamps-default 2022.06.04


def stamp(name):
    """A stamp of 400 pixels in the middle of a grey square."""
    picture = Image.open(STAMPS / name).convert("RGBA")
    zoom = 400 / max(picture.size)
    picture = picture.resize((round(picture.width * zoom), round(picture.height * zoom)), Image.LANCZOS)
    ground = Image.new("RGB", (512, 512), (128, 128, 128))
    ground.paste(picture, ((512 - picture.width) // 2, (512 - picture.height) // 2), picture)
    return ground


def merging_classes():
    """A pickup that no single name fits, and the kinds added up."""
    model, kinds = classifier(), groups("vehicle_classes.tsv")
    probabilities = model.probabilities(stamp("auto/truck.png"))
    best = [(model.labels[i].split("（")[0], float(probabilities[i]), kinds.get(int(i)))
            for i in probabilities.argsort()[::-1][:5]]
    together = {}
    for index, kind in kinds.items():
        together[kind] = together.get(kind, 0) + float(probabilities[index])
    merged = sorted(together.items(), key=lambda pair: -pair[1])[:3]
    print(best, merged)
    colours = dict(zip((kind for kind, _ in merged), (BLUE, ORANGE, GREEN)))

    def draw(canvas):
        width = (INSIDE - 60) / 2
        right = MARGIN + width + 60
        canvas.text((MARGIN, MARGIN + 10), "前五个名字", 16, bold=True)
        canvas.text((right, MARGIN + 10), "合成大类", 16, bold=True)
        for i, (label, probability, kind) in enumerate(best):
            canvas.bar((MARGIN, MARGIN + 44 + 28 * i), label, probability, f"{probability:.2f}",
                       canvas.theme.tone(colours.get(kind, canvas.soft)), 106, width)
        for i, (kind, probability) in enumerate(merged):
            canvas.bar((right, MARGIN + 44 + 28 * i), kind, probability, f"{probability:.2f}",
                       canvas.theme.tone(colours[kind]), 84, width)
        canvas.text((right, MARGIN + 44 + 28 * 3.5), "左边同色的，加到右边同色的一条里", 13, canvas.soft)
        canvas.text((right, MARGIN + 44 + 28 * 4.2), "（67 类全部参加，不只前五个）", 13, canvas.soft)

    twins(OUT / "merging-classes.png", MARGIN + 44 + 28 * 5 + 10, draw)


FIGURES = [classification_and_detection, letterbox_and_stretching, centre_and_distances, iou_and_suppression,
           scene_evidence, scene_crops, detect_then_classify, merging_classes]

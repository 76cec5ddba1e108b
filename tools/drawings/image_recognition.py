"""Figures of the chapter on pictures: what the shipped models really answer, and sketches where no model is needed."""

from functools import cache

from PIL import Image, ImageColor, ImageOps

from canvas import BLUE, GREEN, INSIDE, LIGHT, MARGIN, ORANGE, ROOT, SKY, VERMILION, mix, twins
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


FIGURES = [classification_and_detection, letterbox_and_stretching, centre_and_distances, iou_and_suppression]

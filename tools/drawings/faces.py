"""Figures about faces: line drawings, with the geometry and the filter really computed."""

from math import atan2, cos, degrees, radians, sin

import numpy as np

from canvas import BLUE, GREEN, INSIDE, MARGIN, ORANGE, ROOT, SKY, VERMILION, WIDTH, twins
from chart import Chart

OUT = ROOT / "images/image-recognition"
MEASURED = ROOT / "src/main/java/org/huoye/demos/faceidentity/measured.tsv"

# a face in its own unit: the eyes are one apart, their middle is the origin, y points down
LEFT_EYE, RIGHT_EYE, NOSE, LEFT_MOUTH, RIGHT_MOUTH = (-0.5, 0), (0.5, 0), (0, 0.58), (-0.36, 1.1), (0.36, 1.1)
LEFT_EAR, RIGHT_EAR, MOUTH = (-1.08, 0.28), (1.08, 0.28), (0, 1.1)
FIVE = (LEFT_EYE, RIGHT_EYE, NOSE, LEFT_MOUTH, RIGHT_MOUTH)
BOX = (-1.12, -0.72, 1.12, 1.68)


class Similarity:
    """Turns, scales and shifts points."""

    def __init__(self, centre, scale, angle=0.0):
        self.centre, self.scale, self.angle = centre, scale, angle

    @staticmethod
    def through(first, second):
        """Puts the eyes of the unit face on two points."""
        (x1, y1), (x2, y2) = first, second
        return Similarity(((x1 + x2) / 2, (y1 + y2) / 2), ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5,
                          atan2(y2 - y1, x2 - x1))

    @staticmethod
    def nearest(points, targets):
        """Least squares: the similarity that brings the points closest to the targets."""
        p, t = (np.array([complex(*q) for q in some]) for some in (points, targets))
        pm, tm = p.mean(), t.mean()
        factor = ((t - tm) * (p - pm).conj()).sum() / (abs(p - pm) ** 2).sum()
        shift = tm - factor * pm
        return Similarity((shift.real, shift.imag), abs(factor), float(np.angle(factor)))

    def __call__(self, point):
        x, y = point
        c, s = cos(self.angle) * self.scale, sin(self.angle) * self.scale
        return self.centre[0] + c * x - s * y, self.centre[1] + s * x + c * y

    def then(self, other):
        return Similarity(other(self.centre), self.scale * other.scale, self.angle + other.angle)

    def back(self):
        inner = Similarity((0, 0), 1 / self.scale, -self.angle)
        return Similarity(tuple(-v for v in inner(self.centre)), inner.scale, inner.angle)


def _arc(centre, rx, ry, start, end, steps=40):
    return [(centre[0] + rx * cos(radians(a)), centre[1] + ry * sin(radians(a))) for a in np.linspace(start, end, steps)]


def face(canvas, place, width=2.0):
    """The unit face, put down by a similarity."""
    theme = canvas.theme
    put = lambda points: [place(p) for p in points]
    skin, line = theme.tint(canvas.ink, 0.04), theme.tint(canvas.ink, 0.8)
    for side in (-1, 1):
        canvas.polygon(put(_arc((side * 1.04, 0.28), 0.16, 0.27, 0, 360)), skin, line, width)
    head = _arc((0, 0.35), 1.02, 1.32, 0, 180) + _arc((0, 0.35), 1.02, 1.12, 180, 360)
    canvas.polygon(put(head), skin, line, width)
    hair = _arc((0, 0.3), 1.06, 1.14, 184, 356) + [(0.72, -0.34), (0.25, -0.5), (-0.3, -0.42), (-0.8, -0.22)]
    canvas.polygon(put(hair), theme.tint(canvas.ink, 0.3), line, width)
    for x, y in (LEFT_EYE, RIGHT_EYE):
        canvas.polygon(put(_arc((x, y + 0.1), 0.25, 0.2, 205, 335, 20) + _arc((x, y - 0.1), 0.25, 0.2, 25, 155, 20)),
                       canvas.paper, line, width)
        canvas.polygon(put(_arc((x, y), 0.085, 0.085, 0, 360, 24)), line)
        canvas.line(put(_arc((x, y + 0.08), 0.34, 0.38, 225, 315, 20)), line, width * 1.4)
    canvas.line(put([(-0.05, 0.1), (-0.16, 0.58), (0, 0.64), (0.16, 0.58)]), line, width)
    canvas.line(put(_arc((0, 0.78), 0.42, 0.38, 32, 148, 20)), line, width * 1.2)


def turned_box(canvas, place, half, colour, width=2.0):
    corners = [place(p) for p in ((-half, -half), (half, -half), (half, half), (-half, half))]
    canvas.polygon(corners, None, colour, width)


def face_anchors():
    """The two grids of anchors on a square of 256, and one anchor's answer."""
    anchor, offset, size = (136, 120), (-4, 6), (80, 80)
    centre = (anchor[0] + offset[0], anchor[1] + offset[1])
    # the face fills the box of the answer
    scale = size[1] / (BOX[3] - BOX[1])
    unit = Similarity((centre[0], centre[1] - scale * (BOX[1] + BOX[3]) / 2), scale)

    def draw(canvas):
        theme = canvas.theme
        side, top = 206, MARGIN + 34
        gap = (INSIDE - 3 * side) / 2
        for i, title in enumerate(("细格 16 × 16，每格 2 个", "粗格 8 × 8，每格 6 个", "一个锚点的回答")):
            left = MARGIN + i * (side + gap)
            canvas.text((left, MARGIN + 10), title, 16, bold=True)
            canvas.rectangle((left, top, left + side, top + side), theme.tint(SKY, 0.12), canvas.rule, 1)
            if i < 2:
                face(canvas, unit.then(Similarity((left, top), side / 256)), 1.5)
                count, colour, radius = ((16, BLUE, 2.2), (8, VERMILION, 4))[i]
                for row in range(count):
                    for column in range(count):
                        canvas.dot((left + (column + 0.5) * side / count, top + (row + 0.5) * side / count), radius,
                                   theme.tone(colour), canvas.paper)
                continue
            # twice as large around the face
            zoom = 2 * side / 256
            view = Similarity((left + side / 2 - centre[0] * zoom, top + side / 2 - centre[1] * zoom), zoom)
            face(canvas, unit.then(view), 2)
            canvas.rectangle([v for p in ((92, 86), (172, 166)) for v in view(p)], outline=theme.tone(GREEN), width=2.5)
            for point in (LEFT_EYE, RIGHT_EYE, NOSE, MOUTH, LEFT_EAR, RIGHT_EAR):
                canvas.dot(view(unit(point)), 4.5, theme.tone(ORANGE), canvas.paper)
            canvas.arrow(view(anchor), view(centre), theme.tone(VERMILION), 2, 5)
            canvas.dot(view(anchor), 5, theme.tone(BLUE), canvas.paper)
        below = top + side + 20
        canvas.text((MARGIN, below), "512 个，管小脸", 14, canvas.soft)
        canvas.text((MARGIN + side + gap, below), "384 个，管大脸", 14, canvas.soft)
        canvas.text((MARGIN + 2 * (side + gap), below), "● 锚点 (136, 120)", 13, theme.tone(BLUE))
        canvas.text((MARGIN + 2 * (side + gap), below + 20), "框 (92, 86) 到 (172, 166)，六个点", 13, theme.tone(GREEN))

    twins(OUT / "face-anchors.png", MARGIN + 34 + 206 + 62, draw)


FRAMES, HIDDEN, JITTER, PUSH = 60, range(20, 28), 4.0, 0.25


def kalman(measured):
    """One coordinate with constant velocity; `None` where nothing was measured. Estimates and predictions, a frame each."""
    state, spread = np.array([measured[0], 0.0]), np.diag([JITTER ** 2, 25.0])
    move = np.array([[1.0, 1.0], [0.0, 1.0]])
    noise = PUSH ** 2 * np.array([[0.25, 0.5], [0.5, 1.0]])
    found, guesses = [measured[0]], [measured[0]]
    for value in measured[1:]:
        state, spread = move @ state, move @ spread @ move.T + noise
        guesses.append(state[0])
        if value is not None:
            gain = spread[:, 0] / (spread[0, 0] + JITTER ** 2)
            state = state + gain * (value - state[0])
            spread = spread - np.outer(gain, spread[0])
        found.append(state[0])
    return found, guesses


def kalman_track():
    """A face that walks, is hidden for eight frames and comes back."""
    frames = np.arange(FRAMES)
    truth = 100 + 40 * np.sin(frames / 12)
    jitter = np.random.default_rng(7).normal(0, JITTER, FRAMES)
    measured = [None if f in HIDDEN else float(truth[f] + jitter[f]) for f in frames]
    found, guesses = kalman(measured)
    seen = [f for f in frames if f not in HIDDEN and f >= 5]
    rms = lambda values: float(np.sqrt(np.mean(np.square(values))))
    again = HIDDEN[-1] + 1
    print("rms measured", round(rms([jitter[f] for f in seen]), 2), "filtered",
          round(rms([found[f] - truth[f] for f in seen]), 2), "prediction after the gap off by",
          round(guesses[again] - truth[again], 1))

    def draw(canvas):
        theme = canvas.theme
        chart = Chart(canvas, (MARGIN + 40, MARGIN + 34, WIDTH - MARGIN - 14, 320), (0, 60), (40, 160))
        x1, x2 = chart.at(HIDDEN[0] - 0.5, 0)[0], chart.at(HIDDEN[-1] + 0.5, 0)[0]
        canvas.rectangle((x1, MARGIN + 34, x2, 320), theme.tint(canvas.soft, 0.14))
        chart.axes(range(0, 61, 10), range(40, 161, 40), "帧", "脸的横坐标（像素）", ytext="{:.0f}".format)
        canvas.text(((x1 + x2) / 2, MARGIN + 50), "被挡住", 13, canvas.soft, anchor="mm")
        for first, second in list(zip(frames, frames[1:]))[::2]:
            canvas.line([chart.at(first, truth[first]), chart.at(second, truth[second])], canvas.ink, 1.5)
        chart.curve(list(zip(frames, found)), BLUE, marks=False)
        for frame, value in zip(frames, measured):
            if value is not None:
                canvas.dot(chart.at(frame, value), 3.2, theme.tone(ORANGE), canvas.paper)
        left, y = MARGIN + 60, 254
        canvas.dot((left + 11, y), 3.6, theme.tone(ORANGE), canvas.paper)
        canvas.text((left + 30, y), "检测给出的", 13)
        canvas.line([(left, y + 22), (left + 22, y + 22)], theme.tone(BLUE), 2.5)
        canvas.text((left + 30, y + 22), "卡尔曼滤波", 13)
        canvas.dashes((left, y + 44), (left + 22, y + 44), canvas.ink, 1.5, 4)
        canvas.text((left + 30, y + 44), "真值", 13)

    twins(OUT / "kalman-track.png", 376, draw)


def landmark_crop():
    """A face leaning by 26.6 degrees, the square around it, and the square set upright."""
    eyes = (100, 120), (160, 150)
    placed = Similarity.through(*eyes)
    corners = [placed(p) for p in _arc((0, 0.35), 1.02, 1.22, 0, 360)]
    xs, ys = zip(*corners)
    box = (min(xs), min(ys), max(xs), max(ys))
    side = 1.5 * max(box[2] - box[0], box[3] - box[1])
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    square = Similarity(middle, side, placed.angle)
    points = (("33", (-0.72, 0.0), "b"), ("133", (-0.28, 0.0), "b"), ("362", (0.28, 0.0), "b"), ("263", (0.72, 0.0), "b"),
              ("1", NOSE, "r"), ("61", LEFT_MOUTH, "l"), ("291", RIGHT_MOUTH, "r"), ("13", (0, 1.08), "t"),
              ("14", (0, 1.2), "b"), ("152", (0, 1.66), "r"), ("10", (0, -0.72), "r"))

    def draw(canvas):
        theme = canvas.theme
        size, top = 290, MARGIN + 34
        zoom = size / (1.42 * side)
        view = Similarity((MARGIN + size / 2 - middle[0] * zoom, top + size / 2 - middle[1] * zoom), zoom)
        canvas.text((MARGIN, MARGIN + 10), "照片里：框，和转过的方块", 16, bold=True)
        canvas.card((MARGIN, top, MARGIN + size, top + size), theme.tint(SKY, 0.12), canvas.rule, 4, 1)
        face(canvas, placed.then(view), 2)
        canvas.rectangle([*view(box[:2]), *view(box[2:])], outline=theme.tone(BLUE), width=2)
        turned_box(canvas, square.then(view), 0.5, theme.tone(VERMILION), 2.5)
        canvas.line([view(eyes[0]), view(eyes[1])], theme.tone(GREEN), 2)
        for eye in eyes:
            canvas.dot(view(eye), 4.5, theme.tone(GREEN), canvas.paper)
        canvas.text((MARGIN, top + size + 20), f"两眼连线歪 {degrees(placed.angle):.1f}°，方块边长是框的 1.5 倍", 13, canvas.soft)

        left = WIDTH - MARGIN - size
        upright = square.back().then(Similarity((left + size / 2, top + size / 2), size))
        canvas.arrow((MARGIN + size + 16, top + size / 2), (left - 16, top + size / 2), canvas.soft)
        canvas.text((left, MARGIN + 10), "转正，缩放到 192 × 192", 16, bold=True)
        canvas.card((left, top, left + size, top + size), theme.tint(SKY, 0.12), theme.tone(VERMILION), 4, 2.5)
        whole = placed.then(upright)
        face(canvas, whole, 2)
        for name, point, where in points:
            x, y = whole(point)
            canvas.dot((x, y), 4, theme.tone(ORANGE), canvas.paper)
            dx, dy, anchor = {"l": (-7, 11, "rm"), "r": (7, 11, "lm"), "t": (0, -12, "mm"), "b": (0, 13, "mm")}[where]
            canvas.text((x + dx, y + dy), name, 12, bold=True, anchor=anchor)
        canvas.text((left, top + size + 20), "468 个点中的 11 个，数字是编号", 13, canvas.soft)

    twins(OUT / "landmark-crop.png", MARGIN + 34 + 290 + 44, draw)


def eye_aspect_ratio():
    """An open eye and a nearly closed one, six points each."""

    def draw(canvas):
        for i, (title, height) in enumerate((("睁开", 14), ("快闭上", 4))):
            _eye(canvas, MARGIN + 20 + i * (INSIDE / 2 + 6), title, height)

    twins(OUT / "eye-aspect-ratio.png", 250, draw)


def _eye(canvas, left, title, height):
    """Eye of width 40 whose lids are `height` apart at either pair of points."""
    theme = canvas.theme
    zoom, middle = 6.4, 128
    at = lambda x, y: (left + x * zoom, middle + y * zoom)
    pairs = {"p1": (0, 0), "p2": (12, -height / 2), "p3": (28, -height / 2), "p4": (40, 0), "p5": (28, height / 2),
             "p6": (12, height / 2)}
    peak = height / 2 / (1 - (8 / 20) ** 2)
    lid = [(x, peak * (1 - ((x - 20) / 20) ** 2)) for x in np.linspace(0, 40, 41)]
    canvas.text((left - 20, MARGIN + 10), f"{title}：EAR = ({height} + {height}) ÷ (2 × 40) = {2 * height / 80:.2f}", 15,
                bold=True)
    canvas.polygon([at(x, -y) for x, y in lid] + [at(x, y) for x, y in reversed(lid)], theme.tint(SKY, 0.14), canvas.ink, 2)
    iris = min(7, peak)
    canvas.polygon([at(x, y) for x, y in _arc((20, 0), 7, iris, 0, 360)], theme.tint(canvas.ink, 0.6))
    for a, b, colour in (("p2", "p6", GREEN), ("p3", "p5", GREEN), ("p1", "p4", VERMILION)):
        canvas.dashes(at(*pairs[a]), at(*pairs[b]), theme.tone(colour), 1.8, 5)
    for name, (x, y) in pairs.items():
        canvas.dot(at(x, y), 5, theme.tone(ORANGE), canvas.paper)
        dy = -16 if y < 0 else 16 if y > 0 else 0
        dx = -18 if name == "p1" else 18 if name == "p4" else 0
        canvas.text((at(x, y)[0] + dx, at(x, y)[1] + dy), name, 13, bold=True, anchor="mm")
    canvas.text((at(20, 0)[0], 222), f"绿：高 {height} 和 {height}　红：宽 40", 13, canvas.soft, anchor="mm")


# ArcFace's five points for 112 pixels, twice as large
TEMPLATE = [(2 * x, 2 * y) for x, y in ((38.29, 51.70), (73.53, 51.50), (56.03, 71.74), (41.55, 92.37), (70.73, 92.20))]


def align_to_template():
    """A leaning face brought to the template by the nearest similarity of its five points."""
    leaning = Similarity((150, 108), 62, radians(-24))
    points = [leaning(p) for p in FIVE]
    align = Similarity.nearest(points, TEMPLATE)
    rests = [float(np.hypot(*np.subtract(align(p), t))) for p, t in zip(points, TEMPLATE)]
    print("alignment: turn", round(degrees(align.angle), 1), "scale", round(align.scale, 2), "rests",
          [round(r, 1) for r in rests])

    def draw(canvas):
        theme = canvas.theme
        size, top = 268, MARGIN + 34
        left, right = MARGIN + 20, WIDTH - MARGIN - 20 - size
        canvas.text((left, MARGIN + 10), "找到的脸和五个点", 16, bold=True)
        canvas.text((right, MARGIN + 10), "对齐以后，224 × 224", 16, bold=True)
        for x in (left, right):
            canvas.card((x, top, x + size, top + size), theme.tint(SKY, 0.12), canvas.rule, 4, 1)
        view = Similarity((left - 16, top - 6), 1)
        face(canvas, leaning.then(view), 2)
        for point in points:
            canvas.dot(view(point), 5, theme.tone(ORANGE), canvas.paper)
        canvas.arrow((left + size + 14, top + size / 2), (right - 14, top + size / 2), canvas.soft)
        canvas.text(((left + right + size) / 2, top + size / 2 - 18), f"转 {degrees(align.angle):.0f}°", 13, canvas.soft,
                    anchor="mm")
        crop = Similarity((right, top), size / 224)
        face(canvas, leaning.then(align).then(crop), 2)
        for target in TEMPLATE:
            x, y = crop(target)
            canvas.ellipse((x - 9, y - 9, x + 9, y + 9), None, theme.tone(BLUE), 2.5)
        for point in points:
            canvas.dot(crop(align(point)), 4.5, theme.tone(ORANGE), canvas.paper)
        canvas.text((left, top + size + 20), "● 检测到的点", 13, theme.tone(ORANGE))
        canvas.ellipse((right, top + size + 14, right + 12, top + size + 26), None, theme.tone(BLUE), 2.5)
        canvas.text((right + 18, top + size + 20), "模板的位置", 13, theme.tone(BLUE))
        canvas.text((right + 112, top + size + 20), "● 对齐后的点", 13, theme.tone(ORANGE))

    twins(OUT / "align-to-template.png", MARGIN + 34 + 268 + 44, draw)


def same_or_other():
    """The likenesses that the demo has measured, on one line for each kind, and the threshold."""
    pairs = [line.split("\t") for line in MEASURED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = [("同一个人", GREEN, [float(p[1]) for p in pairs if p[0] == "1"]),
            ("不同的人，都是照片", ORANGE, [float(p[1]) for p in pairs if p[0] == "0" and p[2] == "photo"]),
            ("不同的人，有画像或石像", VERMILION, [float(p[1]) for p in pairs if p[0] == "0" and p[2] == "art"])]

    def draw(canvas):
        theme = canvas.theme
        left, right, top, step = MARGIN + 190, WIDTH - MARGIN - 16, 92, 46
        bottom = top + step * len(rows) - 12
        at = lambda v: left + (right - left) * v
        canvas.text((MARGIN, MARGIN + 10), f"示例量到的余弦相似度，{len(pairs)} 对", 16, bold=True)
        canvas.dashes((at(0.6), top - 26), (at(0.6), bottom), canvas.ink, 2, 5)
        canvas.chip((at(0.6) - 42, top - 48), "阈值 0.60", BLUE)
        for i, (name, colour, values) in enumerate(rows):
            y = top + step * i
            canvas.text((MARGIN, y - 9), name, 14, bold=True, anchor="lm")
            canvas.text((MARGIN, y + 10), f"{len(values)} 对，{min(values):.2f} 到 {max(values):.2f}", 13, canvas.soft,
                        anchor="lm")
            canvas.line([(left, y), (right, y)], theme.tint(colour, 0.3), 1)
            for value in values:
                canvas.dot((at(value), y), 5, theme.tone(colour), canvas.paper)
        canvas.line([(left, bottom), (right, bottom)], canvas.soft, 1)
        for v in (0, 0.2, 0.4, 0.6, 0.8, 1):
            canvas.line([(at(v), bottom), (at(v), bottom + 6)], canvas.soft, 1)
            canvas.text((at(v), bottom + 18), f"{v:.1f}", 13, canvas.soft, anchor="mm")

    twins(OUT / "same-or-other.png", 260, draw)


def one_to_many():
    """How often a stranger is taken for somebody in a collection."""
    sizes = np.logspace(0, 6, 121)

    def draw(canvas):
        chart = Chart(canvas, (MARGIN + 40, MARGIN + 34, WIDTH - MARGIN - 20, 300), (1, 1e6), (0, 1), True)
        chart.axes([10 ** k for k in range(7)], (0, 0.25, 0.5, 0.75, 1), "库里的人数", "陌生人至少被误认成一个人的概率",
                   lambda n: {1: "1", 10: "10", 100: "100", 1000: "1 千", 10000: "1 万", 100000: "10 万", 1000000: "100 万"}[n],
                   "{:.2f}".format)
        for rate, colour, name, place in ((1e-3, VERMILION, "千分之一", (-12, 0, "rm")),
                                          (1e-4, ORANGE, "万分之一", (12, 8, "lm")),
                                          (1e-6, GREEN, "百万分之一", (-12, -14, "rm"))):
            chart.curve([(n, 1 - (1 - rate) ** n) for n in sizes], colour, marks=False)
            x, y = chart.at(1 / rate, 1 - (1 - rate) ** (1 / rate))
            canvas.dot((x, y), 4.5, canvas.theme.tone(colour), canvas.paper)
            dx, dy, anchor = place
            canvas.text((x + dx, y + dy), f"{name}：0.63", 13, canvas.theme.tone(colour), True, anchor)

    twins(OUT / "one-to-many.png", 360, draw)


FIGURES = [face_anchors, kalman_track, landmark_crop, eye_aspect_ratio, align_to_template, same_or_other, one_to_many]

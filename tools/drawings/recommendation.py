"""Figure of the chapter on recommending: the chapter's own table, filled by the chapter's own program."""

import numpy as np

from canvas import BLUE, GREEN, INSIDE, MARGIN, ORANGE, ROOT, VERMILION, twins

OUT = ROOT / "images/recommendation"
PEOPLE = "甲乙丙丁"
RATINGS = np.array([[5, 4, 1, 1, 0], [4, 0, 1, 2, 5], [1, 1, 5, 4, 0], [0, 2, 4, 0, 1]], float)


def factors():
    """Mean, people's and films' numbers, as the page's program finds them."""
    seen = RATINGS > 0
    rng = np.random.default_rng(3)
    p, q = rng.normal(0, 0.5, (4, 2)), rng.normal(0, 0.5, (5, 2))
    mean = RATINGS[seen].mean()
    for _ in range(3000):
        error = np.where(seen, RATINGS - mean - p @ q.T, 0)
        p, q = p + 0.02 * (error @ q - 0.1 * p), q + 0.02 * (error.T @ p - 0.1 * q)
    return mean, p, q


def factorisation():
    mean, p, q = factors()
    filled = mean + p @ q.T
    cell = 34
    top = MARGIN + 76

    def table(canvas, x, y, values, width, colour, marked=None, size=14):
        for i, row in enumerate(values):
            for j, value in enumerate(row):
                box = (x + j * width, y + i * cell, x + (j + 1) * width, y + (i + 1) * cell)
                hot = marked is not None and marked[i, j]
                canvas.rectangle(box, canvas.theme.tint(VERMILION if hot else colour, 0.3 if hot else 0.12), canvas.rule, 1)
                canvas.text(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), value, size,
                            canvas.theme.tone(VERMILION) if hot and value == "?" else None, hot, "mm")

    def draw(canvas):
        missing = RATINGS == 0
        left, middle, right = MARGIN + 24, MARGIN + 24 + 5 * cell + 44, MARGIN + INSIDE - 5 * 42
        canvas.text((MARGIN, MARGIN + 8), "已知的评分", 16, bold=True)
        canvas.text((middle, MARGIN + 8), "每人两个数", 16, bold=True)
        canvas.text((right, MARGIN + 8), "平均分 + 相乘再相加", 16, bold=True)
        canvas.text((right, MARGIN + 32), f"平均分 {mean:.2f}", 13, canvas.soft)
        for i, name in enumerate(PEOPLE):
            canvas.text((MARGIN + 4, top + (i + 0.5) * cell), name, 14, canvas.soft)
        for j in range(5):
            canvas.text((left + (j + 0.5) * cell, top - 14), "①②③④⑤"[j], 14, canvas.soft, anchor="mm")
            canvas.text((right + (j + 0.5) * 42, top - 14), "①②③④⑤"[j], 14, canvas.soft, anchor="mm")
        table(canvas, left, top, [["?" if v == 0 else f"{v:.0f}" for v in row] for row in RATINGS], cell, BLUE, missing)
        table(canvas, middle, top, [[f"{v:+.2f}".replace("-", "−") for v in row] for row in p], 58, GREEN, size=13)
        table(canvas, right, top, [[f"{v:.1f}" for v in row] for row in filled], 42, BLUE, missing)
        canvas.arrow((left + 5 * cell + 8, top + 2 * cell), (middle - 8, top + 2 * cell), canvas.soft)
        canvas.arrow((middle + 124, top + 2 * cell), (right - 8, top + 2 * cell), canvas.soft)
        below = top + 4 * cell + 44
        films = middle - 58
        canvas.text((films - 16, below + cell), "每部电影两个数", 16, bold=True, anchor="rm")
        table(canvas, films, below, [[f"{v:+.2f}".replace("-", "−") for v in row] for row in q.T], 58, ORANGE, size=13)
        for j in range(5):
            canvas.text((films + (j + 0.5) * 58, below - 14), "①②③④⑤"[j], 14, canvas.soft, anchor="mm")

    twins(OUT / "factorisation.png", top + 4 * cell + 44 + 2 * cell + MARGIN, draw)


FIGURES = [factorisation]

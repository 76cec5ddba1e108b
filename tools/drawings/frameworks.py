"""Figures of the chapter on frameworks: their years, and two true charts that say the opposite."""

from canvas import BLUE, GREEN, INSIDE, MARGIN, ORANGE, ROOT, VERMILION, twins

OUT = ROOT / "images/frameworks"
FIRST, LAST = 2010, 2027
# name, first public year, last year or None while it goes on
YEARS = [("Theano", 2010, 2017.75), ("Caffe", 2013.9, 2017.3), ("Keras", 2015.2, None), ("TensorFlow", 2015.85, None),
         ("MXNet", 2015.9, 2023.7), ("飞桨 PaddlePaddle", 2016.5, None), ("PyTorch", 2017.05, None), ("JAX", 2018.5, None),
         ("MindSpore", 2020.2, None)]
NOW = 2026.9


def timeline():
    left, row = MARGIN + 150, 30
    top = MARGIN + 34
    bottom = top + row * len(YEARS)

    def place(year):
        return left + (year - FIRST) * (MARGIN + INSIDE - left) / (LAST - FIRST)

    def draw(canvas):
        for year in range(FIRST, LAST, 2):
            x = place(year)
            canvas.line([(x, top - 8), (x, bottom)], canvas.rule, 1)
            canvas.text((x, MARGIN + 10), str(year), 13, canvas.soft, anchor="mm")
        for i, (name, start, end) in enumerate(YEARS):
            y = top + (i + 0.5) * row
            colour = BLUE if end is None else ORANGE
            canvas.text((MARGIN, y), name)
            canvas.card((place(start), y - 8, place(end or NOW), y + 8), canvas.theme.tint(colour, 0.55), None, 3)
            if end is not None:
                canvas.text((place(end) + 8, y), f"止于 {int(end)} 年", 13, canvas.soft)

    twins(OUT / "timeline.png", bottom + MARGIN - 8, draw)


def two_charts():
    """He 2019, papers of CVPR; Moroney 2022, professional developers of Stack Overflow's survey."""
    width = (INSIDE - MARGIN) / 2
    right = MARGIN + width + MARGIN
    charts = [(MARGIN, "2019 年，CVPR 的论文", "提到两者之一的论文 = 100%",
               [("PyTorch", 69, "69%", VERMILION), ("TensorFlow", 31, "31%", BLUE)], 100),
              (right, "2022 年，职业开发者", "答卷的职业开发者 = 100%",
               [("TensorFlow", 11.49, "11.49%", BLUE), ("PyTorch", 7.61, "7.61%", VERMILION),
                ("Keras", 6.47, "6.47%", GREEN)], 16)]

    def draw(canvas):
        for x, title, whole, bars, most in charts:
            canvas.text((x, MARGIN + 8), title, 16, bold=True)
            canvas.text((x, MARGIN + 34), whole, 13, canvas.soft)
            for i, (name, value, words, colour) in enumerate(bars):
                y = MARGIN + 74 + i * 34
                canvas.text((x, y), name)
                start = x + 92
                end = start + value / most * (width - 150)
                canvas.rectangle((start, y - 9, end, y + 9), canvas.theme.tint(colour, 0.75))
                canvas.text((end + 8, y), words, bold=True)
        canvas.text((MARGIN, MARGIN + 178), "来源：He，2019", 13, canvas.soft)
        canvas.text((right, MARGIN + 178), "来源：Stack Overflow 调查，转引自 Moroney，2022", 13, canvas.soft)

    twins(OUT / "two-charts.png", MARGIN + 178 + MARGIN, draw)


FIGURES = [timeline, two_charts]

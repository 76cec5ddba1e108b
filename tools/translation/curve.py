"""The learning curve as a picture: loss on the left, BLEU and chrF on the right, over the steps."""

import csv
from pathlib import Path

WIDTH, HEIGHT = 760, 330
LEFT, TOP, RIGHT, BOTTOM = 50, 30, 710, 280
SERIES = [("training_loss", "training loss", "#8a8f98", True),
          ("valid_loss", "held-out loss", "#1f5fa8", True),
          ("bleu", "BLEU, greedy", "#b8431f", False), ("chrf", "chrF, greedy", "#2f7d4f", False)]


def draw(rows: Path, picture: Path, title):
    """Draws the CSV that a training wrote."""
    with open(rows, encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    steps = [int(row["step"]) for row in table]
    losses = [float(row[name]) for row in table for name in ("training_loss", "valid_loss")]
    top_loss, top_score = max(losses + [1.0]), 60.0

    def point(step, value, top):
        return (LEFT + (RIGHT - LEFT) * step / max(steps), BOTTOM - (BOTTOM - TOP) * min(value / top, 1.0))

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
             f'font-size="12">', f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
             f'<text x="{LEFT}" y="18" font-size="14">{title}</text>']
    for i in range(6):
        y = BOTTOM - (BOTTOM - TOP) * i / 5
        parts += [f'<path d="M{LEFT} {y:.1f}H{RIGHT}" stroke="#dddddd"/>',
                  f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{top_loss * i / 5:.1f}</text>',
                  f'<text x="{RIGHT + 6}" y="{y + 4:.1f}">{top_score * i / 5:.0f}</text>']
    for i in range(6):
        step = max(steps) * i / 5
        parts.append(f'<text x="{point(step, 0, 1)[0]:.1f}" y="{BOTTOM + 18}" text-anchor="middle">{step:.0f}</text>')
    for i, (name, label, colour, loss) in enumerate(SERIES):
        points = [point(step, float(row[name]), top_loss if loss else top_score) for step, row in zip(steps, table)
                  if row[name] != "nan"]
        parts += [f'<polyline fill="none" stroke="{colour}" stroke-width="2" points="'
                  + " ".join(f"{x:.1f},{y:.1f}" for x, y in points) + '"/>',
                  f'<path d="M{LEFT + 165 * i} {HEIGHT - 14}h18" stroke="{colour}" stroke-width="3"/>',
                  f'<text x="{LEFT + 165 * i + 23}" y="{HEIGHT - 10}">{label}</text>']
    picture.write_text("\n".join(parts + ["</svg>"]) + "\n", encoding="utf-8")

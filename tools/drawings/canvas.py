"""A card of paper to draw on, in pixels of the page; drawn in both themes, saved at twice the size."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageColor, ImageDraw, ImageFont

WIDTH = 714  # 42 em of 17 px: the column of the page
SCALE = 2  # pixels of the file for a pixel of the page
FINE = 2 * SCALE  # drawn still finer, then reduced, so that slanting lines are smooth
RADIUS = 8
MARGIN = 24
INSIDE = WIDTH - 2 * MARGIN
COLOURS = 255  # of a file, beside the see-through one

# Okabe and Ito's colours
ORANGE, SKY, GREEN, YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
BLUE, VERMILION, PURPLE = "#0072B2", "#D55E00", "#CC79A7"

ROOT = Path(__file__).resolve().parents[2]
_FONTS = ROOT / "src/main/resources/org/huoye/ui/fonts"


class Theme:
    """The page's paper and ink in one of its two looks."""

    def __init__(self, suffix, paper, ink, soft, line, lift):
        self.suffix, self.paper, self.ink, self.soft, self.line, self.lift = suffix, paper, ink, soft, line, lift

    def tone(self, colour):
        """A data colour for thin lines and letters: lighter on dark paper."""
        return mix(colour, "#FFFFFF", self.lift)

    def tint(self, colour, strength=0.2):
        """A data colour as a faint ground."""
        return mix(self.paper, colour, strength)


LIGHT = Theme("", "#FBFAF7", "#1F2328", "#5B6067", "#E2DED6", 0)
DARK = Theme("-dark", "#1B1D21", "#D9DCE1", "#9AA1AB", "#2E3238", 0.35)


def mix(first, second, share):
    """`share` of the second colour in the first."""
    return "#" + "".join(f"{round(a + (b - a) * share):02X}"
                         for a, b in zip(ImageColor.getrgb(first), ImageColor.getrgb(second)))


def twins(path, height, draw, colours=COLOURS):
    """Calls `draw(canvas)` for either theme; `x.png` and `x-dark.png`. Fewer colours make files of photographs smaller."""
    for theme in (LIGHT, DARK):
        canvas = Canvas(round(height), theme)
        draw(canvas)
        canvas.save(path.with_name(path.stem + theme.suffix + ".png"), colours)


class Canvas:
    """Coordinates are pixels of the page; `xy` of a text is its left, middle or right end on the middle line."""

    def __init__(self, height, theme=LIGHT):
        self.height, self.theme = height, theme
        self.ink, self.soft, self.rule, self.paper = theme.ink, theme.soft, theme.line, theme.paper
        self.image = Image.new("RGB", (WIDTH * FINE, height * FINE), theme.paper)
        self.draw = ImageDraw.Draw(self.image)
        self.draw.rounded_rectangle((0, 0, WIDTH * FINE - 1, height * FINE - 1), RADIUS * FINE, theme.paper, theme.line,
                                    FINE)

    def text(self, xy, text, size=14, fill=None, bold=False, anchor="lm"):
        self.draw.text(self._all(xy), text, fill or self.ink, self._font(size, bold), anchor)

    def width_of(self, text, size=14, bold=False):
        return self._font(size, bold).getlength(text) / FINE

    def photo(self, xy, picture, width, height, smooth=True):
        """A photograph has one pixel for a pixel of the page: at twice that the file would be three times as large."""
        x, y = round(xy[0]), round(xy[1])
        fitted = picture.convert("RGB").resize((round(width), round(height)), Image.LANCZOS if smooth else Image.NEAREST)
        self.image.paste(fitted.resize((fitted.width * FINE, fitted.height * FINE), Image.NEAREST), (x * FINE, y * FINE))

    def line(self, points, fill=None, width=1.5):
        self.draw.line(self._all(v for point in points for v in point), fill or self.ink, round(width * FINE), "curve")

    def dashes(self, start, end, fill=None, width=1.5, length=6):
        (x1, y1), (x2, y2) = start, end
        whole = max(1e-9, ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
        at = 0
        while at < whole:
            a, b = at / whole, min(1, (at + length) / whole)
            self.line([(x1 + (x2 - x1) * a, y1 + (y2 - y1) * a), (x1 + (x2 - x1) * b, y1 + (y2 - y1) * b)], fill, width)
            at += 2 * length

    def polygon(self, points, fill=None, outline=None, width=1.5):
        flat = [(x * FINE, y * FINE) for x, y in points]
        if fill:
            self.draw.polygon(flat, fill)
        if outline:
            self.line(list(points) + [points[0], points[1]], outline, width)

    def rectangle(self, box, fill=None, outline=None, width=1.5):
        self.draw.rectangle(self._all(box), fill, outline, round(width * FINE))

    def card(self, box, fill=None, outline=None, radius=6, width=1.5):
        self.draw.rounded_rectangle(self._all(box), radius * FINE, fill, outline, round(width * FINE))

    def ellipse(self, box, fill=None, outline=None, width=1.5):
        self.draw.ellipse(self._all(box), fill, outline, round(width * FINE))

    def arc(self, box, start, end, fill=None, width=1.5):
        self.draw.arc(self._all(box), start, end, fill or self.ink, round(width * FINE))

    def dot(self, xy, radius, fill, outline="white"):
        x, y = xy
        self.draw.ellipse(self._all((x - radius, y - radius, x + radius, y + radius)), fill, outline, FINE)

    def arrow(self, start, end, fill=None, width=2, head=8):
        (x1, y1), (x2, y2) = start, end
        length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
        dx, dy = (x2 - x1) / length, (y2 - y1) / length
        bx, by = x2 - dx * head, y2 - dy * head
        self.line([start, (bx, by)], fill, width)
        half = head / 2
        self.draw.polygon(self._all((x2, y2, bx - dy * half, by + dx * half, bx + dy * half, by - dx * half)),
                          fill or self.ink)

    def chip(self, xy, text, fill, ink="white", size=13):
        """A label on a coloured ground; `xy` is its upper left corner. Returns its width."""
        x, y = xy
        width = self.width_of(text, size, True) + 12
        self.draw.rounded_rectangle(self._all((x, y, x + width, y + 22)), 4 * FINE, fill)
        self.text((x + 6, y + 11), text, size, ink, True)
        return width

    def box(self, box, text, fill, ink="white"):
        """A found object: a frame and its label, which stays inside the frame."""
        self.rectangle(box, outline=fill, width=2.5)
        self.chip((box[0], box[1]), text, fill, ink)

    def bar(self, xy, label, share, value, fill, label_width=96, width=300):
        """One bar of a list: label at the left, number at the right end."""
        x, y = xy
        self.text((x, y), label)
        left, right = x + label_width, x + width - 44
        self.rectangle((left, y - 4, right, y + 4), self.rule)
        self.rectangle((left, y - 4, left + max(1, (right - left) * share), y + 4), fill)
        self.text((x + width, y), value, anchor="rm")

    def save(self, path: Path, colours=COLOURS):
        """Few colours keep the file small; the corners outside the card are see-through."""
        size = (WIDTH * SCALE, self.height * SCALE)
        reduced = self.image.resize(size, Image.BOX)
        picture = _with_few_colours(reduced, colours)
        mask = Image.new("L", size, 255)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] - 1, size[1] - 1), RADIUS * SCALE, 0)
        picture.paste(colours, (0, 0), mask)
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.save(path, optimize=True, transparency=colours)
        print(f"{path.name}: {size[0]} x {size[1]}, {path.stat().st_size:,} bytes")

    @staticmethod
    def _font(size, bold):
        return ImageFont.truetype(str(_FONTS / f"HuoyeSans-{'Bold' if bold else 'Regular'}.otf"), round(size * FINE))

    @staticmethod
    def _all(values):
        return tuple(v * FINE for v in values)


def _with_few_colours(picture, count, rounds=8):
    """K-means in which an even area weighs only by its square root, so that thin lines keep their colour.

    The commonest colour, the paper, stays exactly as it is.
    """
    pixels = np.asarray(picture, np.int64).reshape(-1, 3)
    keys, where, counts = np.unique(pixels @ (1 << 16, 1 << 8, 1), return_inverse=True, return_counts=True)
    colours = np.stack([keys >> 16, keys >> 8 & 255, keys & 255], 1).astype(np.float32)
    weights = np.sqrt(counts).astype(np.float32)
    centres = _spread(colours, weights, count)
    for _ in range(rounds):
        nearest = _nearest(colours, centres)
        total = np.bincount(nearest, weights, count)
        for channel in range(3):
            moved = np.bincount(nearest, weights * colours[:, channel], count) / np.maximum(total, 1e-9)
            centres[1:, channel] = np.where(total > 0, moved, centres[:, channel])[1:]
    palette = centres.round().astype(np.uint8)
    indexes = _nearest(colours, centres).astype(np.uint8)[where].reshape(picture.size[::-1])
    few = Image.fromarray(indexes)
    few.putpalette(palette.tobytes() + bytes(3))
    return few


def _spread(colours, weights, count):
    """First centres: the commonest colour, then always the one worst served by those before it."""
    chosen = [int(weights.argmax())]
    distance = ((colours - colours[chosen[0]]) ** 2).sum(1)
    while len(chosen) < count:
        chosen.append(int((distance * weights).argmax()))
        distance = np.minimum(distance, ((colours - colours[chosen[-1]]) ** 2).sum(1))
    return colours[chosen].copy()


def _nearest(colours, centres):
    nearest = np.empty(len(colours), np.int64)
    for at in range(0, len(colours), 4096):
        part = colours[at:at + 4096]
        nearest[at:at + 4096] = ((centres ** 2).sum(1) - 2 * part @ centres.T).argmin(1)
    return nearest

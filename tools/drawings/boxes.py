"""Boxes with words and the arrows between them."""


class Node:
    """A rounded box around its centre; the first line is bold when there are more."""

    def __init__(self, x, y, width, height, *lines):
        self.x, self.y, self.width, self.height, self.lines = x, y, width, height, lines

    @property
    def left(self):
        return self.x - self.width / 2, self.y

    @property
    def right(self):
        return self.x + self.width / 2, self.y

    @property
    def top(self):
        return self.x, self.y - self.height / 2

    @property
    def bottom(self):
        return self.x, self.y + self.height / 2

    def draw(self, canvas, colour, size=14):
        theme = canvas.theme
        canvas.card((self.left[0], self.top[1], self.right[0], self.bottom[1]), theme.tint(colour), theme.tone(colour))
        step = size + 6
        first = self.y - step * (len(self.lines) - 1) / 2
        for i, line in enumerate(self.lines):
            main = i == 0
            canvas.text((self.x, first + i * step), line, size if main else size - 1, None if main else canvas.soft,
                        main and len(self.lines) > 1, "mm")
        return self


def plot(canvas, box, points, x_range, y_range, colour, width=2):
    """A curve inside a box whose lower left corner is the lower ends of both ranges."""
    left, top, right, bottom = box
    scale_x, scale_y = (right - left) / (x_range[1] - x_range[0]), (bottom - top) / (y_range[1] - y_range[0])
    canvas.line([(left + (x - x_range[0]) * scale_x, bottom - (y - y_range[0]) * scale_y) for x, y in points], colour, width)


def axes(canvas, box, across, upwards):
    """Two axes with their names at the far ends."""
    left, top, right, bottom = box
    canvas.line([(left, top), (left, bottom), (right, bottom)], canvas.soft, 1.2)
    canvas.text((right, bottom + 16), across, 13, canvas.soft, anchor="rm")
    canvas.text((left, top - 14), upwards, 13, canvas.soft)

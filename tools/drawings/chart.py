"""Axes and curves on a card."""

from math import log10


class Chart:
    """A frame `left, top, right, bottom` on the canvas for values of x and y; x may be logarithmic."""

    def __init__(self, canvas, box, xs, ys, logarithmic=False):
        self.canvas, self.box, self.logarithmic = canvas, box, logarithmic
        self.xs, self.ys = tuple(map(self._along, xs)), ys

    def _along(self, x):
        return log10(x) if self.logarithmic else x

    def at(self, x, y):
        left, top, right, bottom = self.box
        return (left + (right - left) * (self._along(x) - self.xs[0]) / (self.xs[1] - self.xs[0]),
                bottom - (bottom - top) * (y - self.ys[0]) / (self.ys[1] - self.ys[0]))

    def axes(self, xticks, yticks, xname, yname, xtext=str, ytext="{:.1f}".format):
        left, top, right, bottom = self.box
        for y in yticks:
            at = self.at(self._first(), y)[1]
            self.canvas.line([(left, at), (right, at)], self.canvas.rule, 1)
            self.canvas.text((left - 8, at), ytext(y), 13, self.canvas.soft, anchor="rm")
        for x in xticks:
            at = self.at(x, self.ys[0])[0]
            self.canvas.line([(at, bottom), (at, bottom + 5)], self.canvas.soft, 1)
            self.canvas.text((at, bottom + 16), xtext(x), 13, self.canvas.soft, anchor="mm")
        self.canvas.line([(left, bottom), (right, bottom)], self.canvas.soft, 1)
        self.canvas.text((right, bottom + 38), xname, 13, self.canvas.soft, anchor="rm")
        self.canvas.text((left, top - 20), yname, 13, self.canvas.soft)

    def _first(self):
        return 10 ** self.xs[0] if self.logarithmic else self.xs[0]

    def curve(self, points, colour, name=None, shift=0, marks=True):
        """Joined points; the name stands at the right end, moved by `shift` so that names do not touch."""
        colour = self.canvas.theme.tone(colour)
        places = [self.at(*p) for p in points]
        self.canvas.line(places, colour, 2.5)
        if marks:
            for place in places:
                self.canvas.dot(place, 4, colour, self.canvas.paper)
        if name:
            x, y = places[-1]
            self.canvas.text((x + 10, y + shift), name, 14, colour, True)

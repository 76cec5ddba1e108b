#!/usr/bin/env python3
"""Every converted TensorFlow.js model answers as its original did; original.mjs recorded that.

usage: python tools/models/test_original.py
"""

import json
import unittest
from pathlib import Path

import numpy as np
from PIL import Image

import cards

MODELS = Path(__file__).resolve().parents[2] / "models"
TOLERANCE = 1e-3


class OriginalTest(unittest.TestCase):

    def test_models_that_came_from_tensorflow_js_have_recorded_originals(self):
        for card in map(read, MODELS.glob("*/model.json")):
            if card["source"]["registry"] == "npm":
                self.assertTrue((MODELS / card["id"] / "check/original.json").is_file(), card["id"])

    def test_converted_models_answer_as_their_originals(self):
        for recorded in sorted(MODELS.glob("*/check/original.json")):
            folder = recorded.parents[1]
            card = read(folder / "model.json")
            check = card["check"]
            picture = np.asarray(Image.open(folder / check["input"]).convert("RGB"), np.float32)
            value = picture[None] * np.float32(check["scale"]) + np.float32(check["offset"])
            answers = cards.call((folder / "saved_model.pb").read_bytes(), card["inputs"][0]["name"], value)
            for name, wanted in read(recorded).items():
                with self.subTest(model=card["id"], output=name):
                    self.assertEqual(wanted["shape"], list(answers[name].shape))
                    original = np.float32(wanted["values"])
                    given = answers[name].ravel()[::wanted["step"]][:len(original)]
                    self.assertLess((np.abs(given - original) / np.maximum(1, np.abs(original))).max(), TOLERANCE)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    cards.quiet()
    unittest.main()

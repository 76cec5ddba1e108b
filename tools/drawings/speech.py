"""Figure of the chapter on speech: three vowels, made from their resonances, seen three ways."""

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf
from PIL import Image, ImageColor

from canvas import BLUE, INSIDE, MARGIN, ROOT, twins

OUT = ROOT / "images/speech"
RATE = 16000
PITCH = 125
# Peterson and Barney 1952: mean of men, first three resonances in Hz
VOWELS = [("a", (730, 1090, 2440)), ("i", (270, 2290, 3010)), ("u", (300, 870, 2240))]
SECONDS = 0.6  # of each


def resonate(wave, frequency, width):
    """A resonance: two poles at this frequency, this wide."""
    r = np.exp(-np.pi * width / RATE)
    a, b = 2 * r * np.cos(2 * np.pi * frequency / RATE), -r * r
    out = np.zeros(len(wave) + 2)
    for i, value in enumerate(wave):
        out[i + 2] = value + a * out[i + 1] + b * out[i]
    return out[2:]


def vowels():
    """Pulses of the vocal cords through the resonances of the mouth, one vowel after the other."""
    parts = []
    count = int(SECONDS * RATE)
    for _, resonances in VOWELS:
        t = np.arange(count) / RATE
        pitch = PITCH * (1 + 0.03 * np.sin(2 * np.pi * 4 * t))
        pulses = np.diff(np.floor(np.cumsum(pitch) / RATE), prepend=0)
        wave = pulses
        for frequency in resonances:
            wave = resonate(wave, frequency, 60 + frequency / 30)
        wave = np.diff(wave, prepend=0)
        fade = np.clip(np.minimum(t, t[::-1]) / 0.05, 0, 1)
        parts.append(wave / np.abs(wave).max() * fade)
    return np.concatenate(parts)


def spectrogram():
    wave = vowels()
    rng = np.random.default_rng(0)
    heard = (wave + rng.normal(0, 1e-3, len(wave))).astype("float32")
    power = np.abs(tf.signal.stft(heard, 400, 160, 512).numpy()) ** 2
    mel = power @ tf.signal.linear_to_mel_weight_matrix(80, 257, RATE, 0, 8000).numpy()
    left = MARGIN + 52
    right = MARGIN + INSIDE
    heights = (90, 170, 130)

    def shade(values, canvas):
        """Loud is dark on light paper, light on dark paper."""
        level = np.log10(values.T[::-1] + 1e-5)
        low, high = np.percentile(level, 20), level.max()
        level = np.clip((level - low) / (high - low), 0, 1)[..., None]
        paper, ink = (np.array(ImageColor.getrgb(c)) for c in (canvas.paper, canvas.theme.tone(BLUE)))
        return Image.fromarray((paper + (ink - paper) * level).astype("uint8"))

    def draw(canvas):
        third = (right - left) / 3
        y = MARGIN
        canvas.text((left, y + 8), "波形", 16, bold=True)
        for i, (name, _) in enumerate(VOWELS):
            canvas.text((left + (i + 0.5) * third, y + 8), name, 16, bold=True, anchor="mm")
        y += 24
        columns = np.array_split(wave, int(right - left))
        for i, column in enumerate(columns):
            canvas.line([(left + i, y + heights[0] / 2 * (1 - column.max())),
                         (left + i, y + heights[0] / 2 * (1 - column.min()) + 0.5)], canvas.theme.tone(BLUE), 1)
        y += heights[0] + 12
        for title, values, height, ticks in (
                ("语谱图：每列 25 毫秒，每格 31.25 Hz", power[:, :161], heights[1],
                 [(f"{k} kHz", k / 5) for k in range(0, 6)]),
                ("梅尔语谱图：80 条", mel, heights[2], [("第 1 条", 0), ("第 40 条", 0.5), ("第 80 条", 1)])):
            canvas.text((left, y + 8), title, 16, bold=True)
            y += 26
            canvas.photo((left, y), shade(values, canvas), right - left, height)
            canvas.rectangle((left, y, right, y + height), None, canvas.rule, 1)
            for words, share in ticks:
                canvas.text((left - 6, min(max(y + height * (1 - share), y + 6), y + height - 6)), words, 12, canvas.soft,
                            anchor="rm")
            y += height + 12
        for k in range(0, int(3 * SECONDS * 10) + 1, 3):
            canvas.text((left + k / 10 / (3 * SECONDS) * (right - left), y + 2), f"{k / 10:.1f}", 12, canvas.soft,
                        anchor="mm")
        canvas.text((left - 14, y + 2), "秒", 12, canvas.soft, anchor="rm")

    twins(OUT / "spectrogram.png", MARGIN + 24 + sum(heights) + 36 + 52 + 22, draw)


FIGURES = [spectrogram]

"""Figures of the chapter on language: a small translator's real attention, the collapse of CTC, two ways to answer."""

import datetime
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf

from boxes import Node
from canvas import BLUE, GREEN, INSIDE, MARGIN, ORANGE, ROOT, VERMILION, mix, twins

OUT = ROOT / "images/language"
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
DIGITS, NUMBERS = "〇一二三四五六七八九", "零一二三四五六七八九十"
WORDS = 9  # of a date in English
FIRST_DAY, ALL_DAYS, TRAINING, ROUNDS = datetime.date(1900, 1, 1), 73000, 20000, 4


def chinese(number):
    if number <= 10:
        return NUMBERS[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else NUMBERS[tens]) + "十" + (NUMBERS[ones] if ones else "")


def sentence(day):
    """A date as Chinese characters and as English words."""
    year = "".join(DIGITS[int(d)] for d in str(day.year))
    weekday = "一二三四五六日"[day.weekday()]
    return (list(f"{year}年{chinese(day.month)}月{chinese(day.day)}日星期{weekday}"),
            [DAYS[day.weekday()], ",", MONTHS[day.month - 1], str(day.day), ","] + list(str(day.year)))


class Dates:
    """An encoder, an attention and a decoder, trained on dates from 1900 to 2099."""

    def __init__(self):
        tf.keras.utils.set_random_seed(1)
        days = [FIRST_DAY + datetime.timedelta(i) for i in range(ALL_DAYS)]
        np.random.default_rng(1).shuffle(days)
        pairs = [sentence(day) for day in days]
        self.source = {c: i + 1 for i, c in enumerate(sorted({c for s, _ in pairs for c in s}))}
        self.target = {c: i + 2 for i, c in enumerate(sorted({c for _, t in pairs for c in t}))}
        self.length = max(len(s) for s, _ in pairs)
        training, unseen = self.numbers(pairs[:TRAINING]), self.numbers(pairs[-3000:])
        self.model, self.inside = self.build()
        loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        self.model.compile(tf.keras.optimizers.Adam(3e-3), loss, metrics=["accuracy"])
        self.model.fit(*training, batch_size=128, epochs=ROUNDS, verbose=2)
        guesses = self.model.predict(unseen[0], verbose=0).argmax(-1)
        right = int((guesses == unseen[1]).all(1).sum())
        print(f"{self.model.count_params()} parameters, {right} of {len(guesses)} unseen dates right")

    def numbers(self, pairs):
        x, y = np.zeros((len(pairs), self.length), int), np.zeros((len(pairs), WORDS), int)
        for i, (source, target) in enumerate(pairs):
            x[i, :len(source)] = [self.source[c] for c in source]
            y[i] = [self.target[c] for c in target]
        return [x, np.concatenate([np.ones((len(y), 1), int), y[:, :-1]], 1)], y

    def build(self):
        layers = tf.keras.layers
        read, written = tf.keras.Input((self.length,)), tf.keras.Input((WORDS,))
        embedded = layers.Embedding(len(self.source) + 1, 32)(read)
        keys = layers.Bidirectional(layers.GRU(48, return_sequences=True))(embedded)
        state = layers.GRU(96, return_sequences=True)(layers.Embedding(len(self.target) + 2, 32)(written))
        scores = layers.Dot(2)([layers.Dense(96)(state), keys])
        scores = layers.Lambda(lambda v: v[0] - 1e9 * tf.cast(v[1] == 0, tf.float32)[:, None, :])([scores, read])
        weights = layers.Softmax()(scores)
        both = layers.Concatenate()([layers.Dot((2, 1))([weights, keys]), state])
        logits = layers.Dense(len(self.target) + 2)(layers.Dense(96, activation="tanh")(both))
        return tf.keras.Model([read, written], logits), tf.keras.Model([read, written], [logits, weights])

    def look(self, day):
        """Characters, words and the weight of each character for each word."""
        source, target = sentence(day)
        inputs, wanted = self.numbers([(source, target)])
        logits, weights = self.inside.predict(inputs, verbose=0)
        assert (logits[0].argmax(-1) == wanted[0]).all(), "the figure's date must be translated rightly"
        return source, target, weights[0][:, :len(source)]


def attention():
    source, target, weights = Dates().look(datetime.date(2026, 11, 25))
    left, top, cell = MARGIN + 116, MARGIN + 62, 34

    def draw(canvas):
        canvas.text((MARGIN, MARGIN + 8), "每写一个英文词元，看了哪几个字", 16, bold=True)
        for j, character in enumerate(source):
            canvas.text((left + (j + 0.5) * cell, top - 16), character, 16, anchor="mm")
        strong = canvas.theme.tone(BLUE)
        for i, word in enumerate(target):
            canvas.text((left - 12, top + (i + 0.5) * cell), word, anchor="rm")
            for j in range(len(source)):
                weight = float(weights[i, j])
                box = (left + j * cell, top + i * cell, left + (j + 1) * cell, top + (i + 1) * cell)
                canvas.rectangle(box, mix(canvas.paper, strong, weight), canvas.rule, 1)
                if weight >= 0.1:
                    canvas.text(((box[0] + box[2]) / 2, (box[1] + box[3]) / 2), f"{weight:.1f}", 12,
                                canvas.paper if weight > 0.5 else None, anchor="mm")

    twins(OUT / "attention.png", top + WORDS * cell + MARGIN, draw)


def ctc():
    path, text = "-书书-书--店店-", "书书店"
    step = INSIDE / len(path)
    steps = [("逐列读出", list(path)), ("合并相邻的重复", None), ("去掉空白", None)]
    top = MARGIN + 52

    def draw(canvas):
        canvas.text((MARGIN, MARGIN + 8), steps[0][0] + "：一行图切成十列，每列一个字或空白（–）", 16, bold=True)
        kept = [i for i, c in enumerate(path) if i == 0 or c != path[i - 1]]
        final = [i for i in kept if path[i] != "-"]
        rows = [(top, range(len(path))), (top + 106, kept), (top + 212, final)]
        canvas.text((MARGIN, top + 76), "先合并相邻的重复", 16, bold=True)
        canvas.text((MARGIN, top + 182), "再去掉空白", 16, bold=True)
        for y, places in rows:
            for i in places:
                blank = path[i] == "-"
                x = MARGIN + i * step
                canvas.card((x + 3, y - 16, x + step - 3, y + 28), canvas.theme.tint(ORANGE if blank else BLUE, 0.16),
                            canvas.rule, 5, 1)
                canvas.text((x + step / 2, y + 6), "–" if blank else path[i], 18, canvas.soft if blank else None, True,
                            "mm")
        canvas.text((MARGIN + INSIDE, top + 218), f"读作：{text}", 18, canvas.theme.tone(VERMILION), True, "rm")
        x = MARGIN + 3.5 * step
        canvas.text((x, top + 150), "这个空白隔开两个“书”", 13, canvas.theme.tone(VERMILION), anchor="mm")

    twins(OUT / "ctc.png", top + 240 + MARGIN, draw)


def retrieve_and_generate():
    def row(canvas, y, title, nodes, colour):
        canvas.text((MARGIN, y - 62), title, 16, bold=True)
        drawn = [Node(x, y, width, 62, *lines).draw(canvas, colour) for x, width, *lines in nodes]
        for before, after in zip(drawn, drawn[1:]):
            canvas.arrow((before.right[0] + 4, y), (after.left[0] - 4, y), canvas.soft)
        return drawn

    def draw(canvas):
        y = MARGIN + 74
        row(canvas, y, "找：答案是人写好的", [(MARGIN + 66, 132, "几点闭馆？", "变成向量"),
                                    (MARGIN + 254, 184, "与库里每一条比较", "0.81　0.32　0.17"),
                                    (MARGIN + 446, 140, "够像吗？", "不够：说不知道"),
                                    (MARGIN + 602, 128, "原样给出", "22:00 关门")], BLUE)
        y += 156
        nodes = row(canvas, y, "写：一次一个词元", [(MARGIN + 66, 132, "几点闭馆？", "切成词元"),
                                         (MARGIN + 254, 184, "语言模型", "下一个词元的概率"),
                                         (MARGIN + 446, 140, "抽一个", "周 0.6　晚 0.2　…"),
                                         (MARGIN + 602, 128, "已写下的", "周一至周…")], GREEN)
        start, end = nodes[3].bottom, nodes[1].bottom
        canvas.line([(start[0], start[1] + 2), (start[0], start[1] + 26), (end[0], start[1] + 26)], canvas.soft, 2)
        canvas.arrow((end[0], start[1] + 26), (end[0], end[1] + 4), canvas.soft)
        canvas.text(((start[0] + end[0]) / 2, start[1] + 40), "接回输入，再问一次，直到结束符", 13, canvas.soft, anchor="mm")
        canvas.text((MARGIN + INSIDE, MARGIN + 12), "图中的数为示意", 12, canvas.soft, anchor="rm")

    twins(OUT / "retrieve-and-generate.png", MARGIN + 74 + 156 + 88, draw)


FIGURES = [attention, ctc, retrieve_and_generate]

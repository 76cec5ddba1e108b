#!/usr/bin/env python3
"""Draws the sample pictures with writing in them, for the demo text-recognition. README.md says which fonts it needs.

What each says is written here, by us; the poem is Li Bai's.
"""

import argparse
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SAMPLES = Path(__file__).resolve().parents[2] / "images" / "samples" / "text-recognition"
SIMPLIFIED = 2  # number of the simplified Chinese faces in Noto's collections
INK, WHITE = (30, 32, 36), (255, 255, 255)
NO_LINE_BEGINS_WITH = "，。、；：？！”’）》"

PAGE_TITLE = "三 机器怎样读字"
PAGE = [
    "人读一行字，眼睛不是一个字一个字地挪，而是一跳一跳地看。机器读字分两步：先找到字在哪里，再认出每个字是什么。"
    "第一步叫检测，第二步叫识别。2015 年以后，两步都交给了神经网络。",
    "检测网络给每个像素打一个分数，表示那里有没有字。分数高的像素连成一片，外面套一个框，就是一行。"
    "识别网络把这一行切成许多小格，每格猜一个字或者“空白”，再把重复的合并。这个办法叫 CTC，"
    "是 Alex Graves 等人在 2006 年提出的。",
    "难处在别的地方：拍歪了的纸、被手挡住的角、褪色的收据、草书的招牌。字越小越模糊，猜得就越多。"
    "所以读出来的数字，尤其是金额和电话，要和原图对一遍。",
]
SLIDE = ["卷积层：用同一组权重扫过整张图片", "池化层：把 2 × 2 的格子变成一个数", "全连接层：给 1000 个类别打分",
         "训练：反向传播 + 随机梯度下降 SGD"]
RECEIPT = [("深度学习入门", "1", "68.00"), ("铅笔 2B", "3", "4.50"), ("草稿纸 A4", "2", "12.00"),
           ("橡皮", "1", "1.50")]
NOTICE = ["周五下午两点，三楼 302 教室", "讲座：怎样训练自己的模型", "请自带电脑，装好 Python 3.11", "名额 40 人，先到先得",
          "人工智能社  6 月 3 日"]
POEM = ["静夜思", "李白", "床前明月光", "疑是地上霜", "举头望明月", "低头思故乡"]


class Fonts:
    """Noto Sans CJK and Noto Serif CJK, in their simplified Chinese faces."""

    def __init__(self, folder: Path):
        self.folder = folder

    def sans(self, size: int, weight: str = "Regular") -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(self.folder / f"NotoSansCJK-{weight}.ttc"), size, SIMPLIFIED)

    def serif(self, size: int, weight: str = "Regular") -> ImageFont.FreeTypeFont:
        return ImageFont.truetype(str(self.folder / f"NotoSerifCJK-{weight}.ttc"), size, SIMPLIFIED)


def wrapped(text: str, font: ImageFont.FreeTypeFont, width: float, indent: float) -> list:
    """Lines of a paragraph: a Latin word stays whole, a closing mark never begins a line."""
    pieces, lines, line = [], [], ""
    for character in text:
        latin = character.isascii() and not character.isspace()
        if pieces and latin and pieces[-1][-1].isascii() and not pieces[-1][-1].isspace():
            pieces[-1] += character
        elif pieces and character in NO_LINE_BEGINS_WITH:
            pieces[-1] += character
        else:
            pieces.append(character)
    for piece in pieces:
        room = width - (indent if not lines else 0)
        if font.getlength((line + piece).rstrip()) > room:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return lines + [line]


def photographed(picture: Image.Image, noise: float, blur: float, seed: int) -> Image.Image:
    """As a camera gives it: a little soft, a little noisy, one side darker."""
    soft = np.asarray(picture.filter(ImageFilter.GaussianBlur(blur)), np.float32)
    light = np.linspace(1.02, 0.86, picture.width)[None, :, None]
    grain = np.random.default_rng(seed).normal(0, noise, soft.shape[:2])[:, :, None]
    return Image.fromarray(np.clip(soft * light + grain, 0, 255).astype(np.uint8))


def seen_from_a_side(paper: Image.Image, corners: list, size: tuple, table: tuple) -> Image.Image:
    """A sheet whose corners (upper left first, clockwise) are seen at these places."""
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, [(0, 0), (paper.width, 0), paper.size, (0, paper.height)]):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    numbers = np.linalg.solve(np.array(rows, float), np.array(values, float))
    sheet = paper.convert("RGBA").transform(size, Image.PERSPECTIVE, numbers, Image.BICUBIC)
    scene = Image.new("RGB", size, table)
    scene.paste(sheet, (0, 0), sheet)
    return scene


def page(fonts: Fonts) -> Image.Image:
    """A page of a book, as a scanner gives it."""
    picture = Image.new("L", (900, 1000), 250)
    draw = ImageDraw.Draw(picture)
    left, width, size = 96, 708, 30
    draw.text((left, 80), PAGE_TITLE, 25, fonts.serif(44, "Bold"))
    font, y = fonts.serif(size), 196
    for paragraph in PAGE:
        for i, line in enumerate(wrapped(paragraph, font, width, 2 * size)):
            draw.text((left + (2 * size if i == 0 else 0), y), line, 35, font)
            y += 52
        y += 14
    draw.text((438, 926), "37", 70, fonts.serif(24))
    return picture.quantize(16)


def sign(fonts: Fonts) -> Image.Image:
    """A road sign and the small one below it."""
    plate = Image.new("RGB", (760, 470), (176, 196, 214))
    draw = ImageDraw.Draw(plate)
    draw.rounded_rectangle((20, 16, 740, 300), 22, (22, 82, 156), WHITE, 8)
    draw.text((380, 112), "学院路", WHITE, fonts.sans(120, "Bold"), "mm")
    draw.text((380, 232), "XUEYUAN RD", WHITE, fonts.sans(58, "Bold"), "mm")
    draw.rectangle((364, 300, 396, 470), (120, 126, 132))
    draw.rounded_rectangle((130, 326, 630, 440), 12, (250, 202, 40), INK, 6)
    draw.text((380, 382), "前方学校 减速慢行", INK, fonts.sans(52, "Bold"), "mm")
    scene = seen_from_a_side(plate, [(70, 60), (850, 96), (840, 590), (84, 556)], (920, 640), (176, 196, 214))
    return photographed(scene, 5, 0.9, 1)


def slide(fonts: Fonts) -> Image.Image:
    """A slide: light writing on a dark ground."""
    picture = Image.new("RGB", (1280, 720), (20, 34, 56))
    draw = ImageDraw.Draw(picture)
    draw.text((90, 66), "卷积神经网络 CNN", WHITE, fonts.sans(64, "Bold"))
    draw.rectangle((90, 170, 330, 176), (240, 138, 114))
    for i, line in enumerate(SLIDE):
        y = 236 + i * 92
        draw.ellipse((96, y + 18, 110, y + 32), (132, 180, 227))
        draw.text((140, y), line, (217, 224, 235), fonts.sans(38))
    draw.text((90, 640), "深度学习入门 · 第 5 讲", (150, 164, 184), fonts.sans(26))
    draw.text((1190, 640), "12 / 36", (150, 164, 184), fonts.sans(26), "ra")
    return picture.quantize(32)


def receipt(fonts: Fonts) -> Image.Image:
    """A till receipt on a table: grey print on thin paper, lying askew."""
    paper = Image.new("RGB", (500, 800), (246, 245, 240))
    draw = ImageDraw.Draw(paper)
    grey, font = (74, 76, 80), fonts.sans(26)
    draw.text((250, 60), "活页书店", grey, fonts.sans(44, "Bold"), "mm")
    draw.text((250, 118), "2025-06-01 15:42", grey, font, "mm")
    draw.line((36, 160, 464, 160), grey, 2)
    for i, (name, count, price) in enumerate(RECEIPT):
        y = 206 + i * 54
        draw.text((40, y), name, grey, font, "lm")
        draw.text((290, y), count, grey, font, "mm")
        draw.text((460, y), price, grey, font, "rm")
    draw.line((36, 412, 464, 412), grey, 2)
    for i, (name, price) in enumerate([("合计", "86.00"), ("现金", "100.00"), ("找零", "14.00")]):
        y = 458 + i * 60
        draw.text((40, y), name, grey, fonts.sans(32, "Bold"), "lm")
        draw.text((460, y), price, grey, fonts.sans(32, "Bold"), "rm")
    draw.line((36, 622, 464, 622), grey, 2)
    draw.text((250, 676), "电话 010-5555 0137", grey, font, "mm")
    draw.text((250, 736), "谢谢光临", grey, fonts.sans(30), "mm")
    scene = seen_from_a_side(paper, [(118, 42), (604, 84), (548, 884), (60, 838)], (680, 930), (104, 82, 66))
    return photographed(scene, 4, 0.7, 2)


def poem(fonts: Fonts) -> Image.Image:
    """Vertical writing, columns from right to left."""
    picture = Image.new("RGB", (760, 560), (242, 234, 214))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((24, 24, 735, 535), None, (150, 60, 44), 3)
    for i, column in enumerate(POEM):
        size = 60 if i == 0 else 40 if i == 1 else 58
        x, y = 658 - i * 112, 90 if i != 1 else 250
        for character in column:
            draw.text((x, y), character, INK, fonts.serif(size, "Bold" if i == 0 else "Regular"), "mm")
            y += size * 1.36
    return picture.quantize(64)


def notice(fonts: Fonts) -> Image.Image:
    """A notice on a wall, photographed from one side with the camera held askew."""
    paper = Image.new("RGB", (820, 640), (250, 248, 240))
    draw = ImageDraw.Draw(paper)
    draw.text((410, 84), "通 知", (170, 44, 32), fonts.sans(72, "Bold"), "mm")
    for i, line in enumerate(NOTICE[:-1]):
        draw.text((70, 196 + i * 88), line, INK, fonts.sans(44))
    draw.text((760, 566), NOTICE[-1], INK, fonts.sans(34), "rm")
    scene = seen_from_a_side(paper, [(150, 60), (930, 226), (820, 800), (52, 628)], (1000, 840), (158, 150, 138))
    return photographed(scene, 5, 0.8, 3)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts/opentype/noto"))
    fonts = Fonts(parser.parse_args().fonts)
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for draw in (page, slide, poem):
        draw(fonts).save(SAMPLES / f"{draw.__name__}.png", optimize=True)
    for draw in (sign, receipt, notice):
        draw(fonts).save(SAMPLES / f"{draw.__name__}.jpg", quality=82, optimize=True)


if __name__ == "__main__":
    main()

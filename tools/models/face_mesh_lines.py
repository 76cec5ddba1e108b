#!/usr/bin/env python3
"""Makes the net that 人脸关键点定位 draws: which of FaceMesh's 468 points are joined.

A Delaunay triangulation of a face that looks straight ahead, without what lies inside eyes and mouth or outside the
face. The points come from the program itself:

usage: huoye run face-landmarks --input PHOTO --json | face_mesh_lines.py
"""

import json
import sys
from pathlib import Path

import numpy as np
from scipy.spatial import Delaunay

OUT = Path(__file__).resolve().parents[2] / "src/main/java/org/huoye/demos/facelandmarks/mesh-lines.txt"

# Closed loops of point numbers, as the documentation of MediaPipe Face Mesh has them (Apache License 2.0)
OVAL = [10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150,
        136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109]
HOLES = [[33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246],
         [263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466],
         [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191]]


def straight(points: np.ndarray) -> np.ndarray:
    """The points seen from where the nose points: x from the left of the head to its right, y from forehead to chin."""
    x = points[454] - points[234] + points[263] - points[33]
    x /= np.linalg.norm(x)
    y = points[152] - points[10]
    y -= x * (x @ y)
    y /= np.linalg.norm(y)
    return np.stack([points @ x, points @ y], 1)


def inside(point: np.ndarray, loop: np.ndarray) -> bool:
    """Whether a ray to the right leaves the loop an odd number of times."""
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in zip(loop, np.roll(loop, 1, 0)):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def lines(points: np.ndarray) -> list[tuple[int, int]]:
    flat = straight(points)
    found = set()
    for triangle in Delaunay(flat).simplices:
        middle = flat[triangle].mean(0)
        if inside(middle, flat[OVAL]) and not any(inside(middle, flat[hole]) for hole in HOLES):
            found.update(tuple(sorted((int(a), int(b)))) for a, b in zip(triangle, np.roll(triangle, 1)))
    return sorted(found)


def main():
    faces = json.load(sys.stdin)["result"]["faces"]
    pairs = lines(np.array(faces[0]["points"]))
    rows = {}
    for first, second in pairs:
        rows.setdefault(first, []).append(second)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("".join(" ".join(map(str, [first, *others])) + "\n" for first, others in sorted(rows.items())))
    print(len(pairs), "lines between", len({n for pair in pairs for n in pair}), "points")


if __name__ == "__main__":
    main()

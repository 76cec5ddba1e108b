#!/usr/bin/env python3
"""Draws the book's figures, each in a light and a dark twin.

usage: draw.py [NAME ...]     all figures, or those of the chapters or functions named
"""

import sys
from importlib import import_module

CHAPTERS = ["difference", "image_recognition", "faces", "language", "speech", "recommendation", "frameworks",
            "tensorflow_chapter", "practice"]


def main(wanted):
    for chapter in CHAPTERS:
        module = import_module(chapter)
        for figure in module.FIGURES:
            if not wanted or chapter in wanted or figure.__name__ in wanted:
                figure()


if __name__ == "__main__":
    main(sys.argv[1:])

"""Pages of in.tif as grey pictures page-N.pgm. Arguments: the longer side in pixels, then the pages, from 0.

Its caller has looked at the pages' sizes and runs it within walls and limits.
"""

import sys

from PIL import Image, ImageOps

ORIENTATION = 0x0112
# A fax of standard quality has half as many lines as columns an inch.
RESOLUTION = (282, 283)


def grey(sheet):
    if sheet.mode.startswith("I;16"):
        return sheet.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if sheet.mode in ("RGBA", "LA", "PA"):
        paper = Image.new("RGBA", sheet.size, "white")
        paper.alpha_composite(sheet.convert("RGBA"))
        return paper.convert("L")
    return sheet.convert("L")


def inches(sheet, size):
    """Width and height as they are on paper, in any unit."""
    across, down = (float(sheet.tag_v2.get(tag) or 1) for tag in RESOLUTION)
    if across <= 0 or down <= 0 or not 0.25 < across / down < 4:
        return size
    return size[0] / across, size[1] / down


def main():
    side = int(sys.argv[1])
    Image.MAX_IMAGE_PIXELS = None
    with Image.open("in.tif", formats=["TIFF"]) as file:
        for number, page in enumerate(map(int, sys.argv[2:]), 1):
            file.seek(page)
            width, height = inches(file, file.size)
            scale = side / max(width, height)
            size = max(1, round(width * scale)), max(1, round(height * scale))
            turned = file.getexif().get(ORIENTATION, 1)
            picture = grey(file).resize(size, Image.LANCZOS)
            picture.getexif()[ORIENTATION] = turned
            ImageOps.exif_transpose(picture).save(f"page-{number}.pgm")


main()

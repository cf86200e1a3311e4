"""Draws the screen of a terminal as SVG: on its own dark ground, so that it looks the same on light and dark pages."""

import re
import unicodedata
from dataclasses import dataclass, replace
from html import escape

CELL = (8.4, 18.0)  # width and height of a character, in pixels
MARGIN, BAR = 14, 30  # around the text, and above it
GROUND, INK, EDGE = "#0d1117", "#d0d7de", "#30363d"
ANSI = (
    "#484f58 #ff7b72 #3fb950 #d29922 #58a6ff #bc8cff #39c5cf #b1bac4 "
    "#6e7681 #ffa198 #56d364 #e3b341 #79c0ff #d2a8ff #56d4dd #ffffff"
).split()

# Lines that must meet in any font: from the middle of a cell to its left, right, top and bottom.
LINES = {"─": "lr", "│": "tb", "┌": "rb", "┐": "lb", "└": "rt", "┘": "lt", "├": "rtb", "┤": "ltb", "┬": "lrb", "┴": "lrt",
         "┼": "lrtb", "━": "lr", "┃": "tb"}
ROUND = {"╭": "rb", "╮": "lb", "╰": "rt", "╯": "lt"}
# Blocks: from left, from top, width and height, as shares of a cell.
BLOCKS = {"▀": (0, 0, 1, 0.5), "▄": (0, 0.5, 1, 0.5), "▐": (0.5, 0, 0.5, 1), "░": (0, 0, 1, 1)}
BLOCKS |= {chr(0x2581 + n): (0, 1 - (n + 1) / 8, 1, (n + 1) / 8) for n in range(7) if n != 3}
BLOCKS |= {chr(0x2588 + n): (0, 0, (8 - n) / 8, 1) for n in range(8)}
ROW = re.compile("█*[▉-▏]?░*")
LONG = 6  # a row of so many blocks is a bar, and leaves room above and below


@dataclass(frozen=True)
class Style:
    """How a character looks."""

    ink: str | None = None
    ground: str | None = None
    bold: bool = False
    dim: bool = False
    italic: bool = False
    underlined: bool = False
    reversed: bool = False

    def colours(self):
        ink, ground = self.ink or INK, self.ground
        return (ground or GROUND, ink) if self.reversed else (ink, ground)

    def after(self, numbers):
        """Returns the style after an escape sequence with these numbers."""
        style, numbers = self, list(numbers)
        while numbers:
            number = numbers.pop(0)
            if number == 0:
                style = Style()
            elif number in (1, 2, 3, 4, 7):
                name = {1: "bold", 2: "dim", 3: "italic", 4: "underlined", 7: "reversed"}[number]
                style = replace(style, **{name: True})
            elif number == 22:
                style = replace(style, bold=False, dim=False)
            elif number in (23, 24, 27):
                style = replace(style, **{{23: "italic", 24: "underlined", 27: "reversed"}[number]: False})
            elif number in (38, 48):
                colour = colour_of(numbers)
                style = replace(style, ink=colour) if number == 38 else replace(style, ground=colour)
            elif number in (39, 49):
                style = replace(style, ink=None) if number == 39 else replace(style, ground=None)
            elif 30 <= number <= 37 or 90 <= number <= 97:
                style = replace(style, ink=ANSI[number % 10 + (8 if number >= 90 else 0)])
            elif 40 <= number <= 47 or 100 <= number <= 107:
                style = replace(style, ground=ANSI[number % 10 + (8 if number >= 100 else 0)])
        return style


def colour_of(numbers):
    if numbers.pop(0) == 2:
        return "#" + "".join(f"{numbers.pop(0):02x}" for _ in range(3))
    number = numbers.pop(0)
    if number < 16:
        return ANSI[number]
    if number >= 232:
        return "#" + f"{8 + (number - 232) * 10:02x}" * 3
    number -= 16
    return "#" + "".join(f"{0 if part == 0 else 55 + part * 40:02x}" for part in (number // 36, number // 6 % 6, number % 6))


def rows(screen):
    """Returns the cells of a captured screen by row: column, character, columns taken, style."""
    style, all_rows = Style(), []
    for line in screen.split("\n"):
        cells, column, at = [], 0, 0
        while at < len(line):
            if line.startswith("\x1b[", at):
                end = next(n for n in range(at + 2, len(line)) if line[n].isalpha())
                if line[end] == "m":
                    style = style.after(int(number or 0) for number in line[at + 2 : end].replace(":", ";").split(";"))
                at = end + 1
            elif line[at] == "\x1b":  # the end or the start of a link
                at = line.index("\\", at) + 1
            elif unicodedata.combining(line[at]) or line[at] in "\u200d\ufe0f":
                if cells:
                    cells[-1] = (*cells[-1][:1], cells[-1][1] + line[at], *cells[-1][2:])
                at += 1
            else:
                taken = 2 if unicodedata.east_asian_width(line[at]) in "WF" else 1
                cells.append((column, line[at], taken, style))
                column, at = column + taken, at + 1
        all_rows.append(cells)
    return all_rows


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


def row(cells):
    """Draws one row, its top at zero."""
    wide, high = CELL
    grounds, marks, texts = [], [], []
    run = None  # column, text, end, style
    line = "".join(text[0] for _, text, _, _ in cells)
    bars = {n for found in ROW.finditer(line) if len(found[0]) >= LONG for n in range(*found.span())}
    for n, (column, text, taken, style) in enumerate(cells):
        ink, ground = style.colours()
        if ground and ground != GROUND:
            if grounds and grounds[-1][2] == ground and grounds[-1][1] == column:
                grounds[-1][1] = column + taken
            else:
                grounds.append([column, column + taken, ground])
        x = column * wide
        if text in BLOCKS:
            kind = "shade" if text == "░" else "box"
            left, top, share_wide, share_high = BLOCKS[text]
            if n in bars:
                top, share_high = 0.17, 0.66
            box = (x + left * wide, top * high, share_wide * wide, share_high * high)
            last = marks[-1] if marks else None
            if last and last[0] == kind and last[2] == ink and last[1][1::2] == box[1::2] and abs(last[1][0] + last[1][2] - box[0]) < 0.01:
                marks[-1] = (kind, (last[1][0], box[1], last[1][2] + box[2], box[3]), ink)
            else:
                marks.append((kind, box, ink))
        elif text in LINES:
            middle = (x + wide / 2, high / 2)
            ends = {"l": (x, middle[1]), "r": (x + wide, middle[1]), "t": (middle[0], 0), "b": (middle[0], high)}
            for side in LINES[text]:
                marks.append(("line", (*middle, *ends[side]), ink))
        elif text in ROUND:
            across, along = ROUND[text]
            middle = (x + wide / 2, high / 2)
            side, way = (x + wide, 1) if across == "r" else (x, -1)
            end, down = (high, 1) if along == "b" else (0, -1)
            marks.append(("curve", (middle[0], end, middle[0], middle[1] + 4 * down, *middle, middle[0] + 4 * way, middle[1], side), ink))
        elif text != " ":
            look = replace(style, ground=None, reversed=False, ink=ink)
            joined = run and run[3] == look and (run[2] == column or (column - run[2] == 1 and run[1][-1].isalnum()))
            if joined:
                run = (run[0], run[1] + " " * (column - run[2]) + text, column + taken, look)
            else:
                texts.append(run)
                run = (column, text, column + taken, look)
    texts.append(run)
    drawn = []
    for start, end, ground in grounds:
        drawn.append(f'<rect x="{number(start * wide)}" width="{number((end - start) * wide)}" height="{number(high)}" fill="{ground}"/>')
    paths = {}
    for kind, place, ink in marks:
        if kind in ("box", "shade"):
            x, y, w, h = map(number, place)
            faint = ' opacity="0.25"' if kind == "shade" else ""
            drawn.append(f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{ink}"{faint}/>')
        elif kind == "curve":
            paths.setdefault(ink, []).append("M{} {}L{} {}Q{} {} {} {}H{}".format(*map(number, place)))
        else:
            x, y, to_x, to_y = map(number, place)
            paths.setdefault(ink, []).append(f"M{x} {y}L{to_x} {to_y}")
    for ink, pieces in paths.items():
        drawn.append(f'<path stroke="{ink}" d="{"".join(pieces)}"/>')
    for start, text, end, style in filter(None, texts):
        more = f' fill="{style.ink}"' if style.ink != INK else ""
        more += ' font-weight="bold"' if style.bold else ""
        more += ' font-style="italic"' if style.italic else ""
        more += ' text-decoration="underline"' if style.underlined else ""
        more += ' opacity="0.6"' if style.dim else ""
        length = f' textLength="{number((end - start) * wide)}"' if end - start > 1 else ""
        drawn.append(f'<text x="{number(start * wide)}" y="13.5"{length}{more}>{escape(text, quote=False)}</text>')
    return "".join(drawn)


def frame(columns, lines, inside, style=""):
    """Draws a window around what is inside."""
    wide, high = columns * CELL[0] + 2 * MARGIN, lines * CELL[1] + BAR + MARGIN
    dots = "".join(f'<circle cx="{20 + 18 * n}" cy="16" r="5.5" fill="{EDGE}"/>' for n in range(3))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(wide)} {number(high)}" width="{number(wide)}" '
        f'height="{number(high)}" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,\'DejaVu Sans Mono\',monospace" '
        f'font-size="14" fill="{INK}">\n<style>text{{white-space:pre}}path{{stroke-width:1.2;fill:none}}{style}</style>\n'
        f'<rect x="0.5" y="0.5" width="{number(wide - 1)}" height="{number(high - 1)}" rx="9" fill="{GROUND}" stroke="{EDGE}"/>\n'
        f'{dots}<text x="{number(wide / 2)}" y="20.5" text-anchor="middle" font-size="12.5" opacity="0.6">upward</text>\n'
        f"{inside}</svg>\n"
    )


def picture(screen, columns):
    """Draws one screen."""
    drawn = [row(cells) for cells in rows(screen)]
    placed = "\n".join(f'<g transform="translate(0 {number(n * CELL[1])})">{text}</g>' for n, text in enumerate(drawn) if text)
    return frame(columns, len(drawn), f'<g transform="translate({MARGIN} {BAR})">\n{placed}\n</g>\n')


def film(screens, columns, lines):
    """Draws screens one after the other, each with the second at which it comes; the last pair is the end."""
    wide, high = columns * CELL[0], lines * CELL[1]
    known, frames, steps = {}, [], []
    length = screens[-1][0]
    for n, (second, screen) in enumerate(screens[:-1]):
        uses = []
        for y, cells in enumerate(rows(screen)):
            text = row(cells)
            if text:
                name = known.setdefault(text, f"r{len(known)}")
                uses.append(f'<use href="#{name}" y="{number(y * CELL[1])}"/>')
        frames.append(f'<g transform="translate({number(n * wide)})">{"".join(uses)}</g>')
        steps.append(f"{number(100 * second / length)}%{{transform:translateX({number(-n * wide)}px)}}")
    style = f"@keyframes film{{{''.join(steps)}}}.film{{animation:film {number(length)}s step-end infinite}}"
    kept = "\n".join(f'<g id="{name}">{text}</g>' for text, name in known.items())
    inside = (
        f"<defs>\n{kept}\n</defs>\n"
        f'<svg x="{MARGIN}" y="{BAR}" width="{number(wide)}" height="{number(high)}"><g class="film">\n' + "\n".join(frames) + "\n</g></svg>\n"
    )
    return frame(columns, lines, inside, style)

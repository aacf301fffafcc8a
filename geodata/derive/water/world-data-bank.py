"""Writes world-data-bank.json: the rivers of the CIA's World Data Bank II (public domain), thinned to 0.005 degrees.

They are read from GSHHG 2.3.7 (Wessel and Smith; LGPL-3.0-or-later) as Debian packs it. Run once; the result is committed, since npm has no such data.

    apt-get download gmt-gshhg-high=2.3.7-6   # its sha512 is in river-lines.ts
    dpkg -x gmt-gshhg-high_2.3.7-6_all.deb gshhg
    pip install h5py && python3 world-data-bank.py gshhg/usr/share/gmt-gshhg/binned_river_h.nc > world-data-bank.json

Output: a list of lines, each [x, y, dx, dy, dx, dy, ...] in thousandths of a degree.
"""

import json
import sys

import h5py
import numpy as np

# river-lakes, then rivers from major to minor; from 5 on intermittent ones and canals
LEVELS = range(0, 3)
LEVELS_IN_EUROPE = range(0, 5)
EUROPE = (-26, 27, 60, 72)  # degrees, as in zones.ts
TOLERANCE = 0.005  # degrees


def main(path):
    with h5py.File(path) as file:
        lines = [thin(line) for line in segments(file)]
    print("[" + ",\n".join(json.dumps(deltas(line), separators=(",", ":")) for line in lines) + "]")


def segments(file):
    """The stored pieces of rivers: each lies in one bin, in 1/65535 of its size from its south-west corner."""
    size = int(file["Bin_size_in_minutes"][0]) / 60
    across = int(file["N_bins_in_360_longitude_range"][0])
    x = file["Relative_longitude_from_SW_corner_of_bin"][:].astype(np.uint16) / 65535 * size
    y = file["Relative_latitude_from_SW_corner_of_bin"][:].astype(np.uint16) / 65535 * size
    first_segment = file["Id_of_first_segment_in_a_bin"][:]
    segment_count = file["N_segments_in_a_bin"][:]
    first_point = file["Id_of_first_point_in_a_segment"][:]
    point_count = file["N_points_for_a_segment"][:]
    level = file["Hierarchial_level_of_a_segment"][:]
    for number, (first, count) in enumerate(zip(first_segment, segment_count)):
        west = number % across * size
        south = 90 - (number // across + 1) * size
        lng = west - (360 if west >= 180 else 0)
        is_europe = EUROPE[0] <= lng < EUROPE[2] and EUROPE[1] - size <= south < EUROPE[3]
        for segment in range(first, first + count):
            if level[segment] in (LEVELS_IN_EUROPE if is_europe else LEVELS):
                points = slice(first_point[segment], first_point[segment] + point_count[segment])
                yield np.column_stack([lng + x[points], south + y[points]])


def thin(line):
    """Douglas and Peucker (1973)."""
    kept = {0, len(line) - 1}
    stack = [(0, len(line) - 1)]
    while stack:
        start, end = stack.pop()
        if end - start < 2:
            continue
        way = line[end] - line[start]
        length = np.hypot(*way)
        rest = line[start + 1 : end] - line[start]
        off = np.abs(rest[:, 0] * way[1] - rest[:, 1] * way[0]) / length if length else np.hypot(rest[:, 0], rest[:, 1])
        worst = start + 1 + int(off.argmax())
        if off.max() > TOLERANCE:
            kept.add(worst)
            stack += [(start, worst), (worst, end)]
    return line[sorted(kept)]


def deltas(line):
    steps = np.rint(line * 1000).astype(int)
    return np.concatenate([steps[0], np.diff(steps, axis=0).ravel()]).tolist()


main(sys.argv[1])

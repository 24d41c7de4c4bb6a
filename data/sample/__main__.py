"""Writes a sample company into a folder: `python -m data.sample FOLDER [--seed N] [--scale N] [--messy]`."""

from __future__ import annotations

import argparse
from pathlib import Path

from data.messages import LANGUAGES, say
from data.sample.files import SEED, write_company
from data.sample.scale import add_scale


def main() -> None:
    """Reads the arguments, writes the company and says what was written."""
    parser = argparse.ArgumentParser(prog="python -m data.sample", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    add_scale(parser)
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--messy", action="store_true")
    asked = parser.parse_args()
    truth = write_company(asked.folder, asked.seed, asked.scale, messy=asked.messy)
    total = truth.sales.total
    print(
        say(
            "sample.written",
            asked.language,
            folder=asked.folder,
            files=len(truth.files),
            lines=f"{total['lines']:,}",
            amount=f"{total['amount']:,}",
            until=truth.until,
        )
    )


if __name__ == "__main__":
    main()

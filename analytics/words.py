"""Words, money, shares and dates in the reader's language, without any screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from analytics.scope import month_of
from data import messages

LOCALES = Path(__file__).parent / "locales"
Number = int | float | Decimal | None
MISSING = "—"
TIMES = 11  # Above it a growth is read as a multiple: "+16,184.8%" tells nobody anything.

# The steps in which a language counts large numbers, largest first: (divisor, word, decimals).
STEPS = {
    "zh": ((10**8, "亿", 2), (10**4, "万", 1)),
    "en": ((10**9, "B", 2), (10**6, "M", 1), (10**3, "K", 1)),
}


@dataclass(frozen=True)
class Words:
    """The catalog and the number formats of one language (`zh` or `en`)."""

    language: str = "zh"

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of a key, its `{names}` filled in. Raises KeyError for an unknown key."""
        return messages.catalog(self.language, LOCALES)[key].format(**values)

    def has(self, key: str) -> bool:
        return key in messages.catalog(self.language, LOCALES)

    def money(self, yuan: Number) -> str:
        """Yuan for reading: `3,412.7万`, `1.28亿`, `2,988元`, `34.1M`; a dash for missing.

        Chinese says 万 and 亿 without 元, as reports do, but a bare figure could be anything.
        """
        text = self._large(yuan, 0)
        return f"{text}元" if self.language == "zh" and text[-1].isdigit() else text

    def quantity(self, number: Number) -> str:
        """A quantity for reading, without decimals below the first step."""
        return self._large(number, 0)

    def _large(self, number: Number, decimals: int) -> str:
        if _is_missing(number):
            return MISSING
        value = float(number)  # type: ignore[arg-type]
        for divisor, word, places in STEPS[self.language]:
            if round(abs(value) / divisor, places) >= 1:
                return f"{value / divisor:,.{places}f}{word}"
        return f"{value:z,.{decimals}f}"

    def percent(self, share: Number, decimals: int = 1) -> str:
        """A share for reading: 0.123 is `12.3%`."""
        return MISSING if _is_missing(share) else f"{float(share):.{decimals}%}"  # type: ignore[arg-type]

    def growth(self, now: Number, before: Number) -> str:
        """(now − before) ÷ before where before > 0; else, or where it would read as nothing, the word for it."""
        if _is_missing(now) or _is_missing(before):
            return MISSING
        new, old = float(now), float(before)  # type: ignore[arg-type]
        if is_flat(new, old):
            return self("growth.flat")
        if old > 0 and new > 0:
            if new > TIMES * old:
                return self("growth.times", times=f"{new / old:,.0f}")
            return f"{(new - old) / old:+.1%}"
        if old > 0:
            return self("growth.stopped" if new == 0 else "growth.turned_negative")
        if new > 0:
            return self("growth.new" if old == 0 else "growth.turned_positive")
        return MISSING

    def month(self, month: date | int) -> str:
        """A month, given as a day in it or a counted month: `2026年5月`, `May 2026`."""
        day = month_of(month) if isinstance(month, int) else month
        return self("date.month", year=day.year, month=day.month, name=day.strftime("%b"))

    def months(self, from_no: int, to_no: int) -> str:
        """A span of counted months."""
        if from_no == to_no:
            return self.month(from_no)
        return self("date.span", first=self.month(from_no), last=self.month(to_no))

    def day(self, day: date) -> str:
        return self("date.day", year=day.year, month=day.month, day=day.day, name=day.strftime("%b"))

    def money_unit(self) -> tuple[float, str]:
        """What chart axes and screen tables count money in: (divisor, unit): 万元 or thousand yuan."""
        return (1e4, self("unit.money")) if self.language == "zh" else (1e3, self("unit.money"))

    def listed(self, names: list[str]) -> str:
        return self("list.comma").join(names)


def is_flat(now: float, before: float) -> bool:
    """Whether a change from a positive figure is less than a tenth of a percent can show."""
    return before > 0 and round(now / before - 1, 3) == 0


def _is_missing(number: Number) -> bool:
    return number is None or number != number


def unspecified(words: Words, value: str | None) -> str:
    """A dimension value for reading; rows that state none are called so."""
    return value if value else words("unspecified")

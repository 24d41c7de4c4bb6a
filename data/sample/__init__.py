"""A made-up furniture company that writes the files such a company would really send, without reading any."""

from data.sample.files import scale_of, write_company
from data.sample.truth import Truth

__all__ = ["Truth", "scale_of", "write_company"]

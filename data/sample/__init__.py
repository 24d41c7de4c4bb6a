"""A made-up furniture company that writes the files such a company would really send, without reading any."""

from data.sample.files import add_scale, scale_of, write_company
from data.sample.truth import Truth

__all__ = ["Truth", "add_scale", "scale_of", "write_company"]

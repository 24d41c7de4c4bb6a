"""A made-up furniture company: the files it would really send, how it gets into a warehouse, and out again."""

from data.sample.files import add_scale, scale_of, write_company
from data.sample.truth import Truth

__all__ = ["Truth", "add_scale", "scale_of", "write_company"]

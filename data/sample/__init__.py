"""A made-up furniture company: the files it would really send, how it gets into a warehouse, and out again."""

"""Tells what became of each column, in which unit and why, in the reader's language."""

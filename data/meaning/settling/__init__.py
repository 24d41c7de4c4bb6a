"""Settles which of several columns gives a figure, and whose it is, by what names and figures prove, or asks."""

"""Reads single cells and columns of cells: numbers, days, periods, texts. Knows no dataset."""

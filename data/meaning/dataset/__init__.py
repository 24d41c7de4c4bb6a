"""Decides which dataset a table is: what speaks for each and against it, in columns, cells and titles."""

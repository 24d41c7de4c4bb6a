"""Turns rows and headings into a plain table before its columns are read: banners, alternating rows, bare days."""

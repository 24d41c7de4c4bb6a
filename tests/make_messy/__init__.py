"""The scripts that wrote `tests/messy`, one module a theme, without any code of the importer.

They need openpyxl, xlwt and msoffcrypto-tool; the last two are no part of the product or its tests.
To add a file: a function without arguments in the theme it belongs to, then `python -m tests.make_messy THEME`.
"""

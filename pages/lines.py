"""Lines: what stands behind the numbers, with the file, sheet and row that each line came from."""

from analytics.screen.lines import show_lines

show_lines()

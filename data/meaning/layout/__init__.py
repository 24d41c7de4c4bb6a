"""Lays a dataset over a table: which column gives which field, and which columns are values of one."""

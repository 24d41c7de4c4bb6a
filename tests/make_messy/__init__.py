"""The scripts that wrote `tests/messy`, one module a theme, without any code of the importer."""

"""Exhibits as files to take away; without any screen."""

"""Competitors: our share, and whose fault a weak market is."""

from analytics.screen import show_room

show_room("competitors")

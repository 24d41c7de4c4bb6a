"""Declining customers: who should have bought more, whom to visit first."""

from analytics.screen import show_room

show_room("declining_customers")

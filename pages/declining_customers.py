"""Declining customers: who should have bought more, whom to visit first."""

from analytics.screen import show_room
from analytics.screen.measures import offer_record

show_room("declining_customers", offer_record)

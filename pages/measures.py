"""Measures: what is open, whose it is, and whether the customers recovered."""

from analytics.screen import show_room
from analytics.screen.measures import offer_register

show_room("measures", offer_register)

"""季度评审: the meeting in the handbook's order, on the projector, frozen, and taken home."""

from analytics.screen.review import show_review

show_review()

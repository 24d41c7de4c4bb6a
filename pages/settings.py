"""Settings: every threshold in words, with its bounds and its value in force."""

from analytics.screen.rooms import show_title
from analytics.screen.settings_form import show_settings

show_title("settings")
show_settings()

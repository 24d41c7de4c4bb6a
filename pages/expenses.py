"""费用: where does the money go?"""

from analytics import screen

screen.show_room("expenses")

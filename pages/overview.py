"""总览: where do we stand?"""

from analytics import screen

screen.show_room("overview")

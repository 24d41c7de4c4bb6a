"""重点客户: who are the few that bring most of the sales?"""

from analytics import screen

screen.show_room("key_accounts")

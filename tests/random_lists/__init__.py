"""Lists as people keep them, drawn at random: what is sold, in stock, owed or spent, in any company of columns.

Headers, their order and the columns beside them differ from seed to seed; what the figures come to is known.
"""

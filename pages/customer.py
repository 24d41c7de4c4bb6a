"""Account card: one customer's curve, its series, its stock and its standing."""

from analytics.screen.account_card import show_account_card

show_account_card()

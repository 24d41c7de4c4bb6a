"""Stock to sales: too much here, too little there."""

from analytics.screen import show_room

show_room("stock_to_sales")

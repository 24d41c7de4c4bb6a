"""Which customers are clearly declining, and which to visit first? Draws and words it, asks nothing."""

from __future__ import annotations

from analytics.exhibit import Picture, Room
from analytics.rooms.declining_customers.curves import curves
from analytics.rooms.declining_customers.markets import cities, markets
from analytics.rooms.declining_customers.reasons import reasons
from analytics.rooms.declining_customers.series import series
from analytics.rooms.declining_customers.states import owners, states
from analytics.rooms.declining_customers.visits import visits

ROOM = Room(
    "declining_customers",
    needs=("sales",),
    pictures=(
        Picture("curves", ("curves", "counts", "markets", "customers"), curves),
        Picture("visits", ("customers", "trends", "declining_series.fallen"), visits),
        Picture("markets", ("markets",), markets),
        Picture("cities", ("cities", "markets"), cities),
        Picture("reasons", ("customers",), reasons),
        Picture("series", ("declining_series.fallen",), series),
        Picture("owners", ("owners",), owners),
        Picture("states", ("states", "counts", "customers"), states),
    ),
)

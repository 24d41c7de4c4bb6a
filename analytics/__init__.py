"""Questions to the warehouse and their exhibits."""

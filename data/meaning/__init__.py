"""What a table means, by names and a sample of cells: base modules here, rooms of `layout` and on it beside them."""

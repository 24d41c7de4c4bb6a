"""A deck as an editable presentation: native charts and tables, never pictures of them; without any screen."""

"""Simulated sales with known truth, and how well declines and their look-alikes are told from it."""

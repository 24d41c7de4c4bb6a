"""Forms that several rooms share: of charts and of sentences; they know no room's data."""

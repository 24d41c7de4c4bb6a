"""The quarterly meeting: which exhibits in which order, drawn for the projector, frozen, commented; no screen."""

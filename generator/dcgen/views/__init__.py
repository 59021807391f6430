"""Records that several artifact families draw alike: figures, drawings, the floor, the work order."""

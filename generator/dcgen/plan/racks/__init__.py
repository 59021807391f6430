"""Racks: which device is in which rack at which U position, and where each rack is on the floor."""

"""Racks: the rack and U position of each device, and the floor position of each rack."""

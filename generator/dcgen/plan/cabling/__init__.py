"""Cabling: the part and the length of every link."""

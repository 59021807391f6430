"""Cabling: the part and the length of the cable for every link."""

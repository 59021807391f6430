"""Fabrics: switches for the ports they collect, every link's two ports, and the addresses on them."""

"""The drawing of a fabric: its network, the arrangement of its boxes, and its captions."""

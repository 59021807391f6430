"""The drawing of a fabric: what is joined, where its boxes are, and what they are called."""

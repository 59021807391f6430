"""Fleets: many edge sites of one design, made from one model per shape of site."""

"""Families for the people and programs that configure switches and hosts."""

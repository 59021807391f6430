"""Helpers of the tests: hostile input, measures taken by hand, checkers and simulators."""

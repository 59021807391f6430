"""Arithmetic of training and serving: what a workload needs of GPUs, memory, time, storage and network.

Every function is pure and takes plain numbers, entries of the catalog, or records of this package. Nothing here knows
the plan, so that sizing can use the same formulas before a plan exists. Results are "needs at least", never promises.
"""

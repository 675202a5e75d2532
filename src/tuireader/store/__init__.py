"""Keeping: records in tables, committed as a whole, on the disk when a call returns.

Nothing here imports TinyDB before a library on disk is opened.
"""

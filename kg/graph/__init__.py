"""Linked extractions → triples → files: Turtle and other formats, validation, queries."""

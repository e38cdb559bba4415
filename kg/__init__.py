"""Zhengwen (政闻): Chinese policy news as a knowledge graph."""

__version__ = "0.1.0"

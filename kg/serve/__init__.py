"""A build's outputs as a service that only reads: SPARQL, a page for every node, search.

`disk` keeps the outputs as a store on disk; `workers` asks it in processes of their own, with limits, and needs no web part:
whoever runs other people's queries can use it alone. `current` joins both to the store of the newest build.
"""

"""A build's outputs for language models: read-only tools over the Model Context Protocol, each answer with what it can be cited by.

`tools` says what can be asked, `answers` what comes back, `citing` where sentences stand.
"""

"""Phrases that a spinner swapped word by word, put right by what other phrases teach; measured by bench/tortured.py."""

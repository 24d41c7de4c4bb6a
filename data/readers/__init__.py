"""Readers by kind of content: each turns one kind of bytes into sheets of text, without meaning."""

"""A reader that asks a language model on a server that the team runs itself (an OpenAI-compatible endpoint)."""

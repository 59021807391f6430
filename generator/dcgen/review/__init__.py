"""The review of a change: what a technician and a buyer must do, as a value, and as text, Markdown and JSON."""

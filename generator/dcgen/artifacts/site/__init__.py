"""What a reviewer reads: the README, the site page and the drawings."""

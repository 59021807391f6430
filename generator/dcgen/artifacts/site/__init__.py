"""Files for reviewers: the README, the site page and the drawings."""

"""Each rule is shown something wrong and something right."""

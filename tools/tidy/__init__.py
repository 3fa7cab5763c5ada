"""The house rules as a program: one file a rule in rules/, run over the tree by bin/tidy."""

"""Each rule is a file with a TITLE and check(tree), which yields Findings that name what to do instead."""

from tools.tidy.rules import (budgets, disabled_tests, drivers, file_length, format, function_length, includes, lint_reasons,
                              names, places, purity, references, reminders, screen_words, translated)

ALL = [includes, drivers, purity, file_length, function_length, budgets, names, screen_words, translated, reminders, disabled_tests,
       lint_reasons, places, references, format]

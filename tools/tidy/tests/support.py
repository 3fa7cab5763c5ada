"""A rule is tried on a tree of one file."""

import unittest

from tools.tidy.tree import Tree


class RuleTest(unittest.TestCase):
    rule = None

    def findings(self, path: str, text: str) -> list[str]:
        return [str(finding) for finding in self.rule.check(Tree({path: text}))]

    def bad(self, path: str, text: str, says: str = ".") -> None:
        found = self.findings(path, text)
        self.assertTrue(found, f"{self.rule.TITLE}: missed {text!r} in {path}")
        self.assertRegex("\n".join(found), says)

    def good(self, path: str, text: str) -> None:
        self.assertEqual(self.findings(path, text), [])

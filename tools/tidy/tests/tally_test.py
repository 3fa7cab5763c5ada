import pathlib
import tempfile
import unittest

from tools import tally

CASE = '<testcase name="{name}" classname="A" status="run" result="{result}">{inside}</testcase>'


class Tally(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.folder = pathlib.Path(self.place.name)
        (self.folder / "title").write_text("Step\n")

    def count(self, status: int, log: str = ""):
        (self.folder / "status").write_text(str(status))
        (self.folder / "log").write_text(log)
        return tally.count(self.folder)

    def ctest(self, status: str, cases: str | None):
        (self.folder / "ctest.xml").write_text(f'<testsuite><testcase name="a_test" status="{status}"/></testsuite>')
        (self.folder / "gtest").mkdir()
        if cases is not None:
            (self.folder / "gtest/a_test.xml").write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")

    def test_every_case_counts_and_a_skipped_one_failed(self):
        cases = [("good", "completed", ""), ("bad", "completed", '<failure message="x"/>'), ("left_out", "skipped", "<skipped/>")]
        self.ctest("fail", "".join(CASE.format(name=n, result=r, inside=i) for n, r, i in cases))
        self.assertEqual(self.count(8), (1, ["A.bad", "A.left_out (skipped)"]))

    def test_a_program_that_died(self):
        self.ctest("fail", None)
        self.assertEqual(self.count(8), (0, ["a_test (the program itself)"]))

    def test_a_leak_after_all_cases_passed(self):
        self.ctest("fail", CASE.format(name="good", result="completed", inside=""))
        self.assertEqual(self.count(8), (1, ["a_test (the program itself)"]))

    def test_a_printed_summary(self):
        self.assertEqual(self.count(1, "not ok one\n3 passed, 1 failed\n"), (3, ["one"]))
        self.assertEqual(self.count(1, "3 passed, 0 failed\n"), (3, ["Step (ended with 1)"]))

    def test_unittest_and_a_bare_gate(self):
        self.assertEqual(self.count(1, "Ran 4 tests in 1s\n\nFAILED (failures=1)\n"), (3, ["Step"]))
        self.assertEqual(self.count(0), (1, []))
        self.assertEqual(self.count(2), (0, ["Step"]))


if __name__ == "__main__":
    unittest.main()

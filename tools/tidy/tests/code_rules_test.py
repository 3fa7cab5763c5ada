import unittest

from tools.tidy.rules import disabled_tests, drivers, includes, lint_reasons, names, purity, reminders
from tools.tidy.tests.support import RuleTest


class Includes(RuleTest):
    rule = includes

    def test_each_direction(self):
        self.bad("src/store/x.cpp", '#include "desk/desk.h"\n', "declare a port in store")
        self.bad("src/care/x.cpp", '#include "store/tx.h"\n', "care may not include")
        self.bad("src/base/x.h", '#include "record/event.h"\n', "nothing of ours|declare a port")
        self.bad("src/http/x.cpp", '#include "../desk/desk.h"\n', "write it from src")
        self.good("src/desk/x.cpp", '#include "store/tx.h"\n#include "desk/y.h"\n')
        self.good("src/app/x.cpp", '#include "store/sqlite/open.h"\n')

    def test_a_channel_sees_only_the_ports(self):
        self.good("src/channel/web_form/x.cpp", '#include "desk/intake.h"\n#include "outbox/sender.h"\n')
        self.bad("src/channel/web_form/x.cpp", '#include "desk/desk.h"\n')

    def test_tests_may_include_anything_and_comments_do_not_count(self):
        self.good("src/care/x_test.cpp", '#include "tests/support/desk.h"\n')
        self.good("src/care/x.cpp", '// #include "store/tx.h"\n')

    def test_an_unknown_folder(self):
        self.bad("src/utils/x.cpp", "", "not in the include table")


class Drivers(RuleTest):
    rule = drivers

    def test_foreign_headers(self):
        self.bad("src/desk/x.cpp", "#include <sqlite3.h>\n", "store/store.h")
        self.bad("src/care/x.cpp", "#include <boost/beast/http.hpp>\n")
        self.good("src/store/sqlite/x.cpp", "#include <sqlite3.h>\n")
        self.good("src/http/x.cpp", "#include <boost/beast/http.hpp>\n")


class Purity(RuleTest):
    rule = purity

    def test_each_ban(self):
        for line in ("auto now = std::chrono::system_clock::now();", "#include <random>", "std::mutex lock;",
                     "#include <boost/asio/awaitable.hpp>", "#include <fstream>", 'auto home = std::getenv("HOME");',
                     "std::cerr << 1;", "co_await f();", '#include "base/clock.h"', "std::mt19937 twister(1);",
                     "auto t = time(nullptr);", 'spdlog::info("x");'):
            self.bad("src/care/x.cpp", line + "\n", "use ")

    def test_what_only_looks_like_one(self):
        self.good("src/care/x.cpp", '// reads no std::mutex\nauto s = "co_await";\nauto brand(int strand);\nInstant time(Row row);\n')
        self.good("src/desk/x.cpp", "co_await store.write(f);\n")
        self.good("src/care/x_test.cpp", "#include <fstream>\n")


class Names(RuleTest):
    rule = names

    def test_types_and_files(self):
        self.bad("src/desk/x.h", "class SessionManager {};\n", "Sessions")
        self.bad("src/desk/x.h", "struct MailProcessor;\n")
        self.bad("src/desk/string_utils.h", "")
        self.bad("web/desk/src/dateHelper.ts", "")
        self.good("src/desk/x.h", "class Sessions {};  // no Manager\n")
        self.good("src/base/futile_words.h", "struct Futile {};\n")


class Reminders(RuleTest):
    rule = reminders

    def test_marks_and_phrases(self):
        self.bad("src/desk/x.h", "// TO" "DO later\n")
        self.bad("web/desk/src/x.ts", "let a = 1; // good enough for now\n")
        self.bad("docs/x.md", "FIX" "ME\n")
        self.good("src/desk/x.cpp", 'auto s = "that is all for now";\n')


class DisabledTests(RuleTest):
    rule = disabled_tests

    def test_reasons(self):
        self.bad("src/desk/x_test.cpp", "TEST(Desk, DISABLED_opens) {}\n")
        self.bad("web/desk/src/x.test.ts", "it.skip('works', () => {});\n")
        self.bad("web/desk/src/x.test.ts", "it.only('works', () => {});\n", "remove")
        self.bad("src/desk/x_test.cpp", "GTEST_SKIP();\n")
        self.good("src/desk/x_test.cpp", 'GTEST_SKIP() << "no database was named";\n')
        self.good("src/desk/x_test.cpp", "// reason: the clock of the kernel is too coarse\nTEST(Desk, DISABLED_opens) {}\n")


class LintReasons(RuleTest):
    rule = lint_reasons

    def test_reasons(self):
        self.bad(".clang-tidy", "# other-check: why\nChecks: >\n  -bugprone-x,\n", "bugprone-x")
        self.good(".clang-tidy", "# bugprone-x: because\nChecks: >\n  -*,\n  -bugprone-x,\n")
        self.bad("src/desk/x.cpp", "f();  // NOLINT\n")
        self.good("src/desk/x.cpp", "f();  // NOLINT(bugprone-x): libpq wants it so\n")


if __name__ == "__main__":
    unittest.main()

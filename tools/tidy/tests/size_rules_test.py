import unittest

from tools.tidy.functions import cpp_functions, functions, ts_functions
from tools.tidy.rules import budgets, file_length, function_length
from tools.tidy.tests.support import RuleTest
from tools.tidy.tree import File, Tree

BODY = "  step();\n"


class FileLength(RuleTest):
    rule = file_length

    def test_limit(self):
        self.bad("src/desk/x.cpp", "int a;\n" * 601)
        self.good("src/desk/x.cpp", "int a;\n" * 600)
        self.bad("web/desk/src/x.css", "a {}\n" * 601)


class FunctionLength(RuleTest):
    rule = function_length

    def test_each_language(self):
        self.bad("src/desk/x.cpp", "Result<int> Desk::open(Id id) const {\n" + BODY * 70 + "}\n", "Desk::open has 72")
        self.good("src/desk/x.cpp", "int open() {\n" + BODY * 68 + "}\n")
        self.bad("web/desk/src/x.ts", "export function open(): Promise<void> {\n" + BODY * 70 + "}\n", "open has 72")
        self.bad("web/desk/src/x.ts", "const open = async (a: number) => {\n" + BODY * 70 + "}\n", "open has 72")
        self.bad("web/desk/src/X.svelte", "<script lang=\"ts\">\nfunction open() {\n" + BODY * 70 + "}\n</script>\n<p>don't</p>\n", "X.svelte:2")
        self.bad("tests/servers/x.py", "def open():\n" + "    step()\n" * 70)
        self.good("web/desk/src/x.test.ts", "describe('x', () => {\n" + "  it('y', () => { step(); });\n" * 90 + "});\n")


class Functions(unittest.TestCase):
    def names(self, text):
        return [(f.name, f.length) for f in cpp_functions(File("src/x.cpp", text).code)]

    def test_what_is_a_function(self):
        self.assertEqual(self.names("namespace a {\nstruct B {\n  int f() const {\n    return 1;\n  }\n};\n}\n"), [("f", 3)])
        self.assertEqual(self.names("TEST(Desk, opens) {\n}\n"), [("TEST", 2)])
        self.assertEqual(self.names("constexpr std::array<int, 2> kTwo{1,\n 2};\nint x = f(3);\n"), [])
        self.assertEqual([length for _, length in self.names("auto g = [](int a) {\n  return a;\n};\n")], [3])
        self.assertEqual(self.names("bool operator==(const A& a, const A& b) {\n}\n"), [("operator==", 2)])

    def test_constructor_with_initialisers(self):
        self.assertEqual(self.names("A::A(int a)\n    : a_{a}, b_(a) {\n  f([&] {\n    g();\n  });\n}\n"), [("A::A", 6)])

    def test_braces_in_strings_comments_and_macros(self):
        text = 'void f() {\n  auto s = R"x({{{)x";  // }\n  char c = \'}\';\n}\n#define M(a) do { a; } while (0)\nvoid g() {}\n'
        self.assertEqual(self.names(text), [("f", 4), ("g", 1)])

    def test_typescript_control_flow_is_no_function(self):
        text = "function f(a: {b: number}) {\n  if (a) {\n    for (const x of y) {\n    }\n  }\n}\n"
        self.assertEqual([(f.name, f.length) for f in ts_functions(text)], [("f", 6)])

    def test_python(self):
        self.assertEqual([f.name for f in functions(File("x.py", "def a():\n    def b():\n        pass\n"))], ["a", "b"])


class Budgets(RuleTest):
    rule = budgets

    def tree(self, lines, count):
        return Tree({f"src/desk/f{n}.cpp": "int a;\n" * lines for n in range(count)})

    def test_median_and_tail(self):
        self.assertIn("median", str(list(budgets.check(self.tree(111, 10)))))
        self.assertEqual(list(budgets.check(self.tree(110, 10))), [])
        self.assertEqual(list(budgets.check(self.tree(300, 3))), [], "three files make no statistics")
        long = {f"src/desk/l{n}.cpp": "int a;\n" * 400 for n in range(3)} | {f"src/desk/s{n}.cpp": "" for n in range(9)}
        self.assertIn("one file in ten", str(list(budgets.check(Tree(long)))))

    def test_functions(self):
        text = ("void f() {\n" + BODY * 40 + "}\n") * 21
        self.assertIn("one function in ten", str(list(budgets.check(Tree({"src/desk/a.cpp": text})))))

    def test_components(self):
        self.bad("web/desk/src/X.svelte", "<p></p>\n" * 201, "component")


if __name__ == "__main__":
    unittest.main()

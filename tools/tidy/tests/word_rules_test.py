import pathlib
import tempfile
import unittest

from tools.tidy.rules import format, places, references, screen_words, translated
from tools.tidy.tests.support import RuleTest


class ScreenWords(RuleTest):
    rule = screen_words

    def test_each_language(self):
        self.bad("web/desk/src/words/en.json", '{"a": "Your ticket"}', "conversation")
        self.bad("web/desk/src/words/en.json", '{"a": {"one": "a case", "other": "cases"}}')
        self.bad("web/desk/src/words/de.json", '{"a": "Ihre Beschwerde ist unberechtigt"}')
        self.bad("web/desk/src/words/zh.json", '{"a": "工单"}', "对话")
        self.bad("src/site/words_en.cpp", 'constexpr auto kA = "This is closed";\n')

    def test_keys_placeholders_and_other_files_are_free(self):
        self.good("web/desk/src/words/en.json", '{"user.name": "{user} wrote, in case you wondered"}')
        self.good("web/desk/src/words/de.json", '{"a": "closed"}')
        self.good("web/desk/src/words/zh.json", '{"a": "亲自"}')
        self.good("src/desk/ticket.cpp", 'auto a = "ticket";\n')


class Translated(RuleTest):
    rule = translated

    def test_what_nobody_translated(self):
        self.bad("src/desk/x.cpp", 'return invalid("no_name", "It needs a name.", "name");\n', "English only")
        self.bad("src/desk/x.cpp", 'return not_found("This cat");\n', "This cat was not found")
        self.bad("src/desk/x.cpp", 'Error e{.sentence = fmt::format("{} is "\n"gone.", name)};\n', "{} is gone")
        self.bad("src/desk/x.cpp", 'Error bad(std::string sentence) {}\nreturn bad("It is bad: " + name);\n', "It is bad: {}")
        self.good("src/desk/x.cpp", 'return invalid("no_name", sentence, "name");\n')
        self.good("src/app/config.cpp", 'return invalid("no_name", "It needs a name.", "name");\n')

    def test_the_catalogue(self):
        entry = 'Sentence all[] = {{"It needs a name.", "%s", "%s"}};\n'
        self.bad("src/desk/said/x.cpp", entry % ("Ein Name ist nötig.", "请填写名称。"), "nobody says")
        self.bad("src/desk/said/x.cpp", entry % ("", "请填写名称。"), "no German")
        self.bad("src/desk/said/x.cpp", entry % ("Ein Name ist nötig: {}.", "请填写名称。"), "other places")
        self.bad("src/desk/said/x.cpp", entry % ("Sie müssen einen Namen angeben.", "请填写名称。"), "speaks to whoever reads")


class Places(RuleTest):
    rule = places

    def test_paths_of_a_machine(self):
        self.bad("docs/x.md", "see /home/somebody/x\n", "path from the project folder")
        self.bad("src/desk/x.cpp", "// asked for in issue 12\n", "reason")
        self.good("src/desk/x.cpp", '// see https://example.org/home/x and "/home" as a route\n')
        self.good("bin/x", '"$root/home/x"\n')


class References(RuleTest):
    rule = references

    def test_documents(self):
        self.bad("src/desk/x.cpp", "// as nowhere.md says\n", "there is no nowhere.md")
        self.bad("README.md", "[a](docs/gone.md)\n")
        self.good("README.md", "this is README.md\n")
        self.good("README.md", "see https://example.org/a.md\n")


class Format(unittest.TestCase):
    def test_a_file_out_of_shape(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / ".clang-format").write_text("BasedOnStyle: Google\n")
            (root / "bad.cpp").write_text("int a;\nint   b;\n")
            (root / "good.cpp").write_text("int a;\n")
            self.assertEqual(format.misformatted(root, ["bad.cpp", "good.cpp"]), {"bad.cpp": 2})


if __name__ == "__main__":
    unittest.main()

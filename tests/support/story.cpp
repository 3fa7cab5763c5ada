#include "tests/support/story.h"

#include <fmt/format.h>

#include <functional>
#include <map>
#include <sstream>

#include "tests/support/teller.h"

namespace heard::test {
namespace {

constexpr std::string_view indent = "  ";

bool is_comment(std::string_view line) { return trimmed(line).empty() || trimmed(line).starts_with('#'); }

}  // namespace

std::vector<std::string> tell(const std::string& text, Engine engine) {
  std::vector<std::string> wrong;
  Teller teller(engine);
  std::istringstream lines(text);
  std::string line;
  int number = 0;
  const auto note = [&](const std::vector<std::string>& found) {
    for (const std::string& f : found) wrong.push_back(fmt::format("line {}: {}", number, f));
  };
  while (std::getline(lines, line)) {
    ++number;
    if (is_comment(line)) continue;
    if (line.starts_with(indent)) {
      note(teller.expect(std::string(trimmed(line))));
    } else {
      note(teller.end_of_act());
      note(teller.act(std::string(trimmed(line))));
    }
  }
  note(teller.end_of_act());
  note(teller.end_of_story());
  return wrong;
}

}  // namespace heard::test

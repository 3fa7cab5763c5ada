#include "app/practice/lines.h"

namespace heard::app::practice {

Result<void> read_ready_answers(const TextFile& file, Script& script) {
  FileLines lines(file);
  bool paragraph = false;
  while (lines.next()) {
    const std::string_view line = lines.line();
    if (const auto name = said_after(line, "== ")) {
      script.ready_answers.push_back({.name = std::string(*name), .tag = {}, .text = {}});
      paragraph = false;
      continue;
    }
    if (script.ready_answers.empty()) {
      if (line.empty()) continue;
      return lines.wrong("a ready answer begins with \"== Name\".");
    }
    ReadyAnswer& now = script.ready_answers.back();
    if (line.empty()) {
      paragraph = !now.text.empty();
    } else if (const auto tag = said_after(line, "tag: "); tag && now.text.empty()) {
      now.tag = *tag;
    } else {
      if (!now.text.empty()) now.text += paragraph ? "\n\n" : " ";
      now.text += line;
      paragraph = false;
    }
  }
  for (const ReadyAnswer& answer : script.ready_answers)
    if (answer.text.empty()) return lines.wrong("\"" + answer.name + "\" has no words.");
  return {};
}

}  // namespace heard::app::practice

// IndentedJson: JSON for people to read and compare, two spaces a level, written from front to back.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace heard::reflect {

class IndentedJson {
 public:
  IndentedJson& object() { return open('{'); }
  IndentedJson& list() { return open('['); }
  // Ends the newest object or list.
  IndentedJson& end();
  IndentedJson& name(std::string_view name);
  IndentedJson& text(std::string_view value);
  IndentedJson& boolean(bool value) { return word(value ? "true" : "false"); }
  IndentedJson& integer(std::integral auto value) { return word(std::to_string(value)); }
  // A name and its text.
  IndentedJson& text(std::string_view key, std::string_view value) { return name(key).text(value); }

  // With a line end behind the last brace.
  std::string take() { return std::move(out_) + "\n"; }

 private:
  IndentedJson& open(char bracket);
  IndentedJson& word(std::string_view word);
  void next();

  std::string out_;
  std::string closing_;  // the brackets still to come, the innermost last
  bool fresh_ = true;    // nothing stands in the newest object or list
  bool named_ = false;   // a name was written and waits for its value
};

}  // namespace heard::reflect

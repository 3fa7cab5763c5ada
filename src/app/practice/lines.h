// A text file line by line, without what is for whoever edits it; and the error that names a line of it.
#pragma once

#include <string>
#include <string_view>

#include "app/practice/read.h"

namespace heard::app::practice {

class FileLines {
 public:
  explicit FileLines(const TextFile& file) : file_(file), rest_(file.text) {}

  // The line to be read next, without spaces at its end; call only while there is one.
  [[nodiscard]] std::string_view line() const { return line_; }
  bool next();
  [[nodiscard]] Error wrong(std::string_view what) const;

 private:
  TextFile file_;
  std::string_view rest_;
  std::string_view line_;
  int number_ = 0;
};

// What follows "from: " in "from: Lin"; nothing when the line says something else.
std::optional<std::string_view> said_after(std::string_view line, std::string_view beginning);

// The one with this first name.
std::optional<std::size_t> member_called(const Script& script, std::string_view first);

}  // namespace heard::app::practice

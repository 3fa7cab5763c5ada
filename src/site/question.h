// One question with its field: label, hint and error tied to it, and a summary of what is not right that
// takes the focus and leads to each field.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "site/html.h"
#include "site/visit.h"

namespace heard::site {

enum class Box { line, lines, name, email, code, files };

struct Question {
  std::string_view id;  // and name
  Box box = Box::line;
  Phrase label;
  Phrase hint;
  std::string_view value;
  std::string_view error;   // empty: none
  bool is_heading = false;  // the only one on its page
  bool optional = false;
};
void question(Html& html, const Question& question);

struct QuestionTrouble {
  std::string_view id;
  std::string error;
};
// Nothing when there are none.
void trouble_summary(Html& html, const Visit& visit, std::span<const QuestionTrouble> troubles);

// Where the form goes; ends with a button and `</form>` by close_form of fields.h.
void open_question_form(Html& html, const Visit& visit, std::string_view path);
void hidden(Html& html, std::string_view name, std::string_view value);

}  // namespace heard::site

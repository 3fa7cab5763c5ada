// Html: writes a page. What is not a literal of this program is escaped, by construction: markup can only be
// made of literals at compile time. Not shared between threads.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace heard::site {

// A literal of this program that goes out as it stands.
struct Markup {
  consteval Markup(const char* literal) : text(literal) {}
  std::string_view text;
};

// A sentence of the catalogue. It cannot be left out of a table. {0}, {1} … stand for values.
struct Phrase {
  consteval Phrase(const char* literal) : text(literal) {}
  std::string_view text;
};

class Html {
 public:
  Html& lit(Markup markup) {
    out_.append(markup.text);
    return *this;
  }
  // Escaped for text and for quoted attributes alike; what is not UTF-8 or a control character becomes
  // U+FFFD.
  Html& text(std::string_view value);
  Html& phrase(Phrase phrase) { return text(phrase.text); }
  // The phrase with its values put in, all escaped.
  Html& fill(Phrase phrase, std::initializer_list<std::string_view> values);
  // ` name="value"`. Never for handlers or styles; addresses only if they are our own.
  Html& attr(Markup name, std::string_view value);

  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace heard::site

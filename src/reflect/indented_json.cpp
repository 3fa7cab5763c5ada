#include "reflect/indented_json.h"

#include "reflect/json_write.h"

namespace heard::reflect {

IndentedJson& IndentedJson::end() {
  const char bracket = closing_.back();
  closing_.pop_back();
  if (!fresh_) {
    out_ += '\n';
    out_.append(closing_.size() * 2, ' ');
  }
  out_ += bracket;
  fresh_ = false;
  return *this;
}

IndentedJson& IndentedJson::name(std::string_view name) {
  next();
  write_json_text(out_, name);
  out_ += ": ";
  named_ = true;
  return *this;
}

IndentedJson& IndentedJson::text(std::string_view value) {
  next();
  write_json_text(out_, value);
  return *this;
}

IndentedJson& IndentedJson::word(std::string_view word) {
  next();
  out_ += word;
  return *this;
}

IndentedJson& IndentedJson::open(char bracket) {
  next();
  out_ += bracket;
  closing_ += bracket == '{' ? '}' : ']';
  fresh_ = true;
  return *this;
}

// The place for a value: behind its name, or on a line of its own.
void IndentedJson::next() {
  if (named_) {
    named_ = false;
    return;
  }
  if (closing_.empty()) return;
  if (!fresh_) out_ += ',';
  out_ += '\n';
  out_.append(closing_.size() * 2, ' ');
  fresh_ = false;
}

}  // namespace heard::reflect

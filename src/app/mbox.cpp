#include "app/mbox.h"

#include <cctype>
#include <string_view>

namespace heard::app {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// "From " with somebody and a time behind it, as all who write such files write it; words of a mail that was
// badly quoted rarely look like that.
bool is_from_line(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  for (std::size_t i = 5; i + 4 < line.size(); ++i)
    if (is_digit(line[i]) && line[i + 1] == ':' && is_digit(line[i + 2]) && is_digit(line[i + 3]))
      return true;
  return false;
}

bool is_quoted_from(std::string_view line) {
  const std::size_t mark = line.find_first_not_of('>');
  return mark != 0 && mark != std::string_view::npos && line.substr(mark).starts_with("From ");
}

bool is_empty(std::string_view line) { return line == "\n" || line == "\r\n"; }

}  // namespace

// With its end; nothing is longer than a piece of it may be, so a line may come in several.
bool Mbox::line() {
  constexpr std::size_t piece = std::size_t{64} << 10;
  line_.clear();
  int c = 0;
  while (line_.size() < piece && (c = in_.get()) != std::istream::traits_type::eof()) {
    line_ += static_cast<char>(c);
    if (c == '\n') break;
  }
  read_bytes_ += static_cast<std::int64_t>(line_.size());
  return !line_.empty();
}

void Mbox::add(Mail& mail) const {
  if (mail.too_long) return;
  const std::string_view text =
      is_quoted_from(line_) ? std::string_view(line_).substr(1) : std::string_view(line_);
  mail.too_long = mail.raw.size() + text.size() > bytes_max_;
  if (mail.too_long) {
    mail.raw = std::string();
  } else {
    mail.raw += text;
  }
}

std::optional<Mbox::Mail> Mbox::next() {
  // what stands before the first From_ line is a mail of a file that begins with one
  bool begun = has_from_;
  bool below_empty = true;
  has_from_ = false;
  Mail mail;
  while (line()) {
    if (below_empty && is_from_line(line_)) {
      if (begun) {
        has_from_ = true;
        break;
      }
      begun = true;
      continue;
    }
    below_empty = is_empty(line_);
    if (!begun && below_empty) continue;
    begun = true;
    add(mail);
  }
  if (!begun) return std::nullopt;
  // the empty line before the next one belongs to the file
  for (const std::string_view end : {"\r\n\r\n", "\n\n"}) {
    if (!std::string_view(mail.raw).ends_with(end)) continue;
    mail.raw.resize(mail.raw.size() - end.size() / 2);
    break;
  }
  return mail;
}

}  // namespace heard::app

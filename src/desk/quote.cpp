#include "desk/quote.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "base/html_entity.h"
#include "record/customer.h"
#include "store/sql/conversation.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

std::string_view quoted_part(const Message& original) {
  std::string_view text = trimmed(original.text.view());
  if (text.size() <= quoted_bytes_max) return text;
  const std::size_t line = text.rfind('\n', quoted_bytes_max);
  if (line != std::string_view::npos && line > quoted_bytes_max / 2) return text.substr(0, line);
  std::size_t end = quoted_bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

bool is_cut(const Message& original) {
  return quoted_part(original).size() < trimmed(original.text.view()).size();
}

enum class Tongue { english, german, chinese };

// By what every longer text has: Han characters, or the small words of German.
Tongue tongue_of(std::string_view text) {
  std::size_t han = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    const auto first = static_cast<unsigned char>(text[i]);
    if (first >= 0xE4 && first <= 0xE9) ++han;
  }
  if (han * 12 > text.size()) return Tongue::chinese;
  static constexpr std::array<std::string_view, 10> words{" ich ", " und ",  " nicht ", " die ",  " der ",
                                                          " ist ", " bitte", " mit ",   " habe ", " ein "};
  const std::string padded = " " + folded(text.substr(0, 2'000));
  const auto found = std::ranges::count_if(
      words, [&](std::string_view word) { return padded.find(word) != std::string::npos; });
  return found >= 3 ? Tongue::german : Tongue::english;
}

std::string lead_in(const Message& original, std::string_view author) {
  static constexpr std::array english{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
  static constexpr std::array german{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                     "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
  using namespace std::chrono;
  const year_month_day date{floor<std::chrono::days>(
      sys_time<std::chrono::microseconds>(std::chrono::microseconds(original.at.us)))};
  const auto day = static_cast<unsigned>(date.day());
  const auto month = static_cast<unsigned>(date.month());
  const auto year = static_cast<int>(date.year());
  switch (tongue_of(original.text.view())) {
    case Tongue::german:
      return fmt::format("Am {}. {} {} schrieb {}:", day, german[month - 1], year, author);
    case Tongue::chinese:
      return fmt::format("{}年{}月{}日，{}写道：", year, month, day, author);
    case Tongue::english:
      break;
  }
  return fmt::format("On {} {} {}, {} wrote:", day, english[month - 1], year, author);
}

std::string escaped_lines(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "<br>\n";
    } else {
      const std::string_view entity = html_entity(c);
      entity.empty() ? out += c : out += entity;
    }
  }
  return out;
}

}  // namespace

std::optional<Message> answered_by(store::Tx& tx, const Message& message) {
  return tx.one<Message>(store::sql::message_answered, message.conversation, message.id, message.at);
}

std::string author_of(store::Tx& tx, const Message& message) {
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, CustomerId{message.author});
  return customer ? one_line(customer->name.view()) : std::string();
}

std::string with_signature(std::string_view text, std::string_view signature) {
  std::string out(text);
  if (!signature.empty()) out.append("\n\n-- \n").append(signature);
  return out;
}

std::string html_with_signature(std::string_view html, std::string_view signature) {
  std::string out(html);
  if (!signature.empty()) out.append("\n<p>-- <br>\n").append(escaped_lines(signature)).append("</p>");
  return out;
}

std::string quoted_below(const Message& original, std::string_view author) {
  std::string out = "\n\n" + lead_in(original, author) + "\n";
  std::string_view text = quoted_part(original);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    out.append(line.empty() || line.starts_with('>') ? ">" : "> ").append(line).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return is_cut(original) ? out + "> …\n" : out;
}

std::string html_quoted_below(const Message& original, std::string_view author) {
  return fmt::format("\n<p>{}</p>\n<blockquote type=\"cite\">{}{}</blockquote>",
                     escaped_lines(lead_in(original, author)), escaped_lines(quoted_part(original)),
                     is_cut(original) ? "<br>\n…" : "");
}

}  // namespace heard::desk

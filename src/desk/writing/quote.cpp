#include "desk/writing/quote.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "base/html_entity.h"
#include "language/tongue.h"
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

std::string date_in(Tongue tongue, Instant at) {
  static constexpr std::array english{"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
  static constexpr std::array german{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                     "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
  using namespace std::chrono;
  const year_month_day date{
      floor<std::chrono::days>(sys_time<std::chrono::microseconds>(std::chrono::microseconds(at.us)))};
  const auto day = static_cast<unsigned>(date.day());
  const auto month = static_cast<unsigned>(date.month());
  const auto year = static_cast<int>(date.year());
  switch (tongue) {
    case Tongue::de:
      return fmt::format("{}. {} {}", day, german[month - 1], year);
    case Tongue::zh:
      return fmt::format("{}年{}月{}日", year, month, day);
    case Tongue::en:
      break;
  }
  return fmt::format("{} {} {}", day, english[month - 1], year);
}

std::string lead_in(const Message& original, std::string_view author) {
  const Tongue tongue = language::tongue_of(original.text.view()).value_or(Tongue::en);
  const std::string date = date_in(tongue, original.at);
  switch (tongue) {
    case Tongue::de:
      return fmt::format("Am {} schrieb {}:", date, author);
    case Tongue::zh:
      return fmt::format("{}，{}写道：", date, author);
    case Tongue::en:
      break;
  }
  return fmt::format("On {}, {} wrote:", date, author);
}

struct Heads {
  std::string_view line;
  std::string_view subject;
  std::string_view from;
  std::string_view date;
};

Heads heads_in(Tongue tongue) {
  switch (tongue) {
    case Tongue::de:
      return {"---------- Weitergeleitete Nachricht ----------", "Betreff: ", "Von: ", "Datum: "};
    case Tongue::zh:
      return {"---------- 转发的邮件 ----------", "主题：", "发件人：", "日期："};
    case Tongue::en:
      break;
  }
  return {"---------- Forwarded message ----------", "Subject: ", "From: ", "Date: "};
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

std::string sent_on(std::string_view subject, const std::vector<SentOn>& words) {
  if (words.empty()) return {};
  const Tongue tongue = language::tongue_of(words.front().text).value_or(Tongue::en);
  const Heads heads = heads_in(tongue);
  std::string out = fmt::format("{}\n{}{}\n", heads.line, heads.subject, one_line(subject));
  for (const SentOn& one : words)
    out += fmt::format("{}{}{}\n{}{}\n\n{}\n", &one == &words.front() ? "" : "\n", heads.from,
                       one_line(one.author), heads.date, date_in(tongue, one.at), trimmed(one.text));
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

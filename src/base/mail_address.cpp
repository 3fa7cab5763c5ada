#include "base/mail_address.h"

#include <algorithm>

#include "base/text.h"

namespace heard {
namespace {

constexpr std::size_t address_bytes_max = 254;
constexpr std::size_t local_bytes_max = 64;
constexpr std::size_t label_bytes_max = 63;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0;
}

bool is_local_part(std::string_view local) {
  constexpr std::string_view others = ".!#$%&'*+/=?^_`{|}~-";
  return !local.empty() && local.size() <= local_bytes_max && local.front() != '.' && local.back() != '.' &&
         local.find("..") == std::string_view::npos && std::all_of(local.begin(), local.end(), [&](char c) {
           return is_letter_or_digit(c) || others.find(c) != std::string_view::npos;
         });
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= label_bytes_max && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_domain(std::string_view domain) {
  std::size_t labels = 0;
  std::string_view last;
  while (true) {
    const std::size_t dot = domain.find('.');
    last = domain.substr(0, dot);
    if (!is_label(last)) return false;
    ++labels;
    if (dot == std::string_view::npos) break;
    domain.remove_prefix(dot + 1);
  }
  const bool number = std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; });
  return labels >= 2 && last.size() >= 2 && !number;
}

std::string with_plain_at(std::string_view text) {
  constexpr std::string_view wide = "＠";
  std::string out(text);
  for (std::size_t at = out.find(wide); at != std::string::npos; at = out.find(wide, at))
    out.replace(at, wide.size(), "@");
  return out;
}

}  // namespace

std::optional<MailAddress> mail_address(std::string_view text) {
  if (text.size() > 2 * address_bytes_max || !is_utf8(text)) return std::nullopt;
  std::string address = with_plain_at(trimmed(text));
  const std::size_t at = address.find('@');
  if (address.size() > address_bytes_max || at == std::string::npos) return std::nullopt;
  const std::string_view whole = address;
  if (!is_local_part(whole.substr(0, at)) || !is_domain(whole.substr(at + 1))) return std::nullopt;
  std::string key = folded(address);
  return MailAddress{std::move(address), std::move(key)};
}

NameAndAddress parted(std::string_view person) {
  const std::size_t open = person.rfind('<');
  if (!person.ends_with('>') || open == std::string_view::npos) return {.name = {}, .address = person};
  return {.name = trimmed(person.substr(0, open)),
          .address = person.substr(open + 1, person.size() - open - 2)};
}

}  // namespace heard

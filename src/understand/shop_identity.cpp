#include "understand/shop_identity.h"

#include <charconv>

#include "base/bytes.h"
#include "base/hmac.h"
#include "base/text.h"
#include "record/contact.h"

namespace heard::understand {
namespace {

constexpr std::size_t identity_bytes_max = 2'000;

// The part before the next line feed, taken off; nothing when there is none.
std::optional<std::string_view> line_off(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

std::optional<std::int64_t> number_in(std::optional<std::string_view> line) {
  std::int64_t number = 0;
  if (!line || line->empty()) return std::nullopt;
  const auto [end, wrong] = std::from_chars(line->data(), line->data() + line->size(), number);
  const bool whole = wrong == std::errc{} && end == line->data() + line->size();
  return whole && number >= 0 && number <= id_value_max ? std::optional(number) : std::nullopt;
}

// What was signed, if it was.
std::optional<std::string> signed_payload(std::string_view text, const Secret& secret) {
  const std::size_t dot = text.find('.');
  if (text.size() > identity_bytes_max || dot == std::string_view::npos || secret.empty())
    return std::nullopt;
  auto payload = from_hex(text.substr(0, dot));
  const auto signature = from_hex(text.substr(dot + 1));
  if (!payload || !signature) return std::nullopt;
  const Digest made = hmac_sha256(*payload, secret.reveal());
  if (!same_bytes(as_text(made), *signature)) return std::nullopt;
  return payload;
}

bool is_current(std::int64_t issued_s, Instant now) {
  constexpr std::int64_t us = 1'000'000;
  if (issued_s > (now + identity_early_max).us / us) return false;
  return now - Instant{issued_s * us} < identity_life;
}

}  // namespace

std::optional<ShopIdentity> read_shop_identity(std::string_view text, InboxId inbox, const Secret& secret,
                                               Instant now) {
  const auto payload = signed_payload(text, secret);
  if (!payload) return std::nullopt;
  std::string_view rest = *payload;
  const auto for_inbox = number_in(line_off(rest));
  const auto issued_s = number_in(line_off(rest));
  const auto email = line_off(rest);
  if (for_inbox != inbox.value || !issued_s || !is_current(*issued_s, now) || !email) return std::nullopt;
  auto address = mail_address(trimmed(*email));
  if (!address) return std::nullopt;
  return ShopIdentity{.address = std::move(*address),
                      .name = shortened(one_line(clean_text(rest)), contact_name_characters_max)};
}

}  // namespace heard::understand

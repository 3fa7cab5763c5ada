#include "desk/mail/mail_ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/bytes.h"

namespace heard::desk {
namespace {

constexpr std::string_view id_opening = "heard.";
constexpr std::size_t mac_bytes = 16;
constexpr std::size_t own_id_bytes_max = 400;
constexpr std::size_t local_part_bytes_max = 64;  // RFC 5321

// The master key has other uses; the name keeps an id from passing for any of them.
std::string signed_text(std::string_view body) { return "mail id:" + std::string(body); }

std::string mac_in(const Digest& digest) { return hex(std::span(digest).first(mac_bytes)); }

std::string body_of(ConversationId conversation, MessageId message) {
  return fmt::format("{}.{}", conversation.value, message.value);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// Up to the next dot, which is taken off too.
std::string_view next_part(std::string_view& rest) {
  const std::size_t dot = std::min(rest.find('.'), rest.size());
  const std::string_view part = rest.substr(0, dot);
  rest.remove_prefix(std::min(dot + 1, rest.size()));
  return part;
}

template <class IdType>
std::optional<IdType> id_in(std::string_view digits) {
  IdType id{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id.value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return id;
}

}  // namespace

std::string mail_id_of(const Desk& desk, ConversationId conversation, MessageId message,
                       std::string_view domain) {
  const std::string body = body_of(conversation, message);
  return fmt::format("{}{}.{}@{}", id_opening, body, mac_in(desk.master_key.digest(signed_text(body))),
                     domain.empty() ? "localhost" : domain);
}

std::optional<std::string> plus_address(std::string_view address, std::string_view mail_id) {
  const std::size_t at = address.rfind('@');
  const std::string_view token = mail_id.substr(0, mail_id.find('@'));
  if (at == std::string_view::npos || !token.starts_with(id_opening)) return std::nullopt;
  const std::string local = fmt::format("{}+{}", address.substr(0, at), token);
  if (local.size() > local_part_bytes_max) return std::nullopt;
  return local + std::string(address.substr(at));
}

std::optional<MailId> ours(const Desk& desk, std::string_view id) {
  if (id.size() > own_id_bytes_max) return std::nullopt;
  const std::string local = lower(id.substr(0, id.find('@')));
  const std::size_t begins = local.find_first_not_of("< ");
  if (begins == std::string::npos) return std::nullopt;
  std::string_view rest = std::string_view(local).substr(begins);
  if (const std::size_t plus = rest.rfind('+'); plus != std::string_view::npos) rest.remove_prefix(plus + 1);
  if (!rest.starts_with(id_opening)) return std::nullopt;
  rest.remove_prefix(id_opening.size());
  const auto conversation = id_in<ConversationId>(next_part(rest));
  const auto message = id_in<MessageId>(next_part(rest));
  if (!conversation || !message) return std::nullopt;
  const bool is_ours =
      desk.master_key.any_digest(signed_text(body_of(*conversation, *message)),
                                 [&](const Digest& digest) { return same_bytes(mac_in(digest), rest); });
  if (!is_ours) return std::nullopt;
  return MailId{.conversation = *conversation, .message = *message};
}

}  // namespace heard::desk

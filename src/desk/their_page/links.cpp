#include "desk/their_page/links.h"

#include "base/bytes.h"
#include "care/revoke_links.h"
#include "desk/their_page/customer_page.h"

namespace heard::desk {
namespace {

constexpr std::size_t mac_size = 16;
constexpr std::size_t signed_size = 1 + 8 + 8;

void put_number(std::string& out, std::int64_t n) {
  for (int shift = 56; shift >= 0; shift -= 8)
    out += static_cast<char>(static_cast<std::uint64_t>(n) >> shift & 0xffU);
}

std::int64_t number_at(std::string_view bytes, std::size_t at) {
  std::uint64_t n = 0;
  for (std::size_t i = at; i < at + 8; ++i) n = n << 8U | static_cast<unsigned char>(bytes[i]);
  return static_cast<std::int64_t>(n);
}

// A master key has other uses; the name keeps a link from passing for any of them.
std::string mac_of(const Secret& master_key, std::string_view body) {
  const Digest digest = digest_of("customer page:" + std::string(body), master_key.reveal());
  return std::string(as_text(digest).substr(0, mac_size));
}

}  // namespace

std::string link_path(const KeyRing& keys, const Link& link) {
  const MasterKey newest = keys.newest();
  std::string body(1, static_cast<char>(newest.id));
  put_number(body, link.conversation.value);
  put_number(body, link.made_at.us / 1'000'000);
  body += mac_of(newest.secret, body);
  return "/my/" + base64url(as_bytes(body));
}

std::optional<Link> read_link(const KeyRing& keys, std::string_view signed_part) {
  if (signed_part.size() > 100) return std::nullopt;
  const auto bytes = from_base64url(signed_part);
  if (!bytes || bytes->size() != signed_size + mac_size) return std::nullopt;
  const Secret master_key = keys.find(static_cast<std::uint8_t>(bytes->front()));
  if (master_key.empty()) return std::nullopt;
  const std::string_view body = std::string_view(*bytes).substr(0, signed_size);
  if (!same_bytes(mac_of(master_key, body), std::string_view(*bytes).substr(signed_size)))
    return std::nullopt;
  return Link{.conversation = {number_at(*bytes, 1)}, .made_at = {number_at(*bytes, 9) * 1'000'000}};
}

std::optional<std::string> page_url(const Desk& desk, const Conversation& conversation, Instant now) {
  const HouseRules& rules = desk.rules;
  if (rules.public_url.empty() && !rules.practice) return std::nullopt;
  return rules.public_url + rules.root +
         page_path(desk, conversation.id, care::link_made_at(conversation, now));
}

}  // namespace heard::desk

#include "desk/mail/picture_links.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/seal.h"

namespace heard::desk {
namespace {

constexpr std::size_t signed_bytes_max = 4'000;

std::string about_picture(MessageId mail) { return fmt::format("picture of mail:{}", mail.value); }

}  // namespace

std::string picture_path(const Desk& desk, MessageId mail, std::string_view url) {
  const std::string text = fmt::format("{} {}", desk.clock.now().us, url);
  return fmt::format("{}/api/messages/{}/pictures/{}", desk.rules.root, mail.value,
                     seal(Secret(text), about_picture(mail), desk.master_key, desk.random));
}

std::optional<std::string> picture_behind(const Desk& desk, MessageId mail, std::string_view signed_part) {
  if (signed_part.size() > signed_bytes_max) return std::nullopt;
  const auto opened = unseal(signed_part, about_picture(mail), desk.master_key);
  if (!opened) return std::nullopt;
  const std::string_view text = opened->reveal();
  Instant made_at;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), made_at.us);
  if (error != std::errc{} || desk.clock.now() > made_at + picture_link_life) return std::nullopt;
  const auto length = static_cast<std::size_t>(end - text.data());
  return std::string(text.substr(std::min(length + 1, text.size())));
}

}  // namespace heard::desk

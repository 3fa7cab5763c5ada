#include "channel/webhook/signature.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/hmac.h"

namespace heard::channel::webhook {
namespace {

constexpr std::string_view version_opening = "v1=";
constexpr std::size_t signatures_bytes_max = 400;

std::string mac_under(const Secret& secret, std::string_view timestamp, std::string_view body) {
  return hex(hmac_sha256(fmt::format("{}.{}", timestamp, body), secret.reveal()));
}

Error unsigned_call(std::string code, std::string sentence) {
  return {.kind = ErrorKind::unauthenticated, .code = std::move(code), .sentence = std::move(sentence)};
}

std::optional<Instant> second_in(std::string_view text) {
  std::int64_t second = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), second);
  constexpr std::int64_t second_max = 253'402'300'799;  // the end of the year 9999
  if (error != std::errc{} || end != text.data() + text.size() || second < 0 || second > second_max)
    return std::nullopt;
  return Instant{second * 1'000'000};
}

bool is_among(std::string_view signatures, std::string_view wanted) {
  bool found = false;
  while (!signatures.empty()) {
    const std::size_t comma = std::min(signatures.find(','), signatures.size());
    std::string_view one = signatures.substr(0, comma);
    signatures.remove_prefix(std::min(comma + 1, signatures.size()));
    while (one.starts_with(' ')) one.remove_prefix(1);
    if (!one.starts_with(version_opening)) continue;
    found = same_bytes(one.substr(version_opening.size()), wanted) || found;
  }
  return found;
}

}  // namespace

std::string signature_of(std::span<const Secret> secrets, std::string_view timestamp, std::string_view body) {
  std::string all;
  for (const Secret& secret : secrets)
    all.append(all.empty() ? "" : ",").append(version_opening).append(mac_under(secret, timestamp, body));
  return all;
}

Result<void> check_signature(const SignedCall& call, std::span<const Secret> secrets, Instant now) {
  if (call.timestamp.empty() || call.signature.empty() || call.signature.size() > signatures_bytes_max)
    return unsigned_call("missing_signature",
                         "This call needs the headers Heard-Timestamp and Heard-Signature.");
  const auto at = second_in(call.timestamp);
  if (!at)
    return unsigned_call("stale_timestamp", "Heard-Timestamp must be the time now, in seconds since 1970.");
  if (*at + signature_window < now || now + signature_window < *at)
    return unsigned_call("stale_timestamp",
                         "Heard-Timestamp is more than five minutes away from our clock. Please set the "
                         "clock of this machine.");
  const bool known = std::ranges::any_of(secrets, [&](const Secret& secret) {
    return is_among(call.signature, mac_under(secret, call.timestamp, call.body));
  });
  if (known) return {};
  return unsigned_call("wrong_signature",
                       "Heard-Signature is not that of this body under the secret of this channel.");
}

}  // namespace heard::channel::webhook

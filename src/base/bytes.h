// Bytes as text: hex, base64url and base32 (RFC 4648 sections 5 and 6, no padding), and a fixed-size digest.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace heard {

using Digest = std::array<std::uint8_t, 32>;

// BLAKE2b-256, keyed when key is given (at most 64 bytes).
Digest digest_of(std::string_view content, std::string_view key = {});
// SHA-256, for what other programs compare (attachments).
Digest sha256_of(std::string_view content);

std::string hex(std::span<const std::uint8_t> bytes);
std::string base64url(std::span<const std::uint8_t> bytes);
// RFC 4648 section 4, padded, on one line.
std::string base64(std::span<const std::uint8_t> bytes);
// Capitals and 2 to 7, as apps for codes read it.
std::string base32(std::span<const std::uint8_t> bytes);
// With its padding, on one line; nothing for anything else.
std::optional<std::string> from_base64(std::string_view text);
// Nothing when the text is not base64url; of all spellings only the one that base64url() writes is taken.
std::optional<std::string> from_base64url(std::string_view text);
// Nothing when the text is not hex; either case is taken.
std::optional<std::string> from_hex(std::string_view text);
// Takes as long wherever the difference is.
bool same_bytes(std::string_view a, std::string_view b);

inline std::span<const std::uint8_t> as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace heard

// What picture bytes are, by themselves and not by what somebody says of them: PNG, JPEG, GIF or WebP. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace heard::mime {

constexpr std::uint32_t picture_side_max = 20'000;
constexpr std::uint64_t picture_dots_max = 50'000'000;  // unpacked in the browser that is 200 MB

struct PictureBytes {
  std::string_view media_type;  // static
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

// Nothing for anything else (SVG, which runs, among it) and for what is empty or larger than the limits.
std::optional<PictureBytes> picture_in(std::string_view bytes);

}  // namespace heard::mime

#include "mime/picture_bytes.h"

namespace heard::mime {
namespace {

using namespace std::string_view_literals;

// Numbers out of bytes; what lies behind the end is 0.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] std::uint32_t byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0;
  }
  [[nodiscard]] std::uint32_t big_16(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
  [[nodiscard]] std::uint32_t big_32(std::size_t at) const { return big_16(at) << 16 | big_16(at + 2); }
  [[nodiscard]] std::uint32_t little_16(std::size_t at) const { return byte(at) | byte(at + 1) << 8; }
  [[nodiscard]] std::uint32_t little_24(std::size_t at) const { return little_16(at) | byte(at + 2) << 16; }
  [[nodiscard]] std::uint32_t little_32(std::size_t at) const {
    return little_16(at) | little_16(at + 2) << 16;
  }

 private:
  std::string_view bytes_;
};

using Found = std::optional<PictureBytes>;

Found png(std::string_view bytes) {
  if (bytes.size() < 24 || !bytes.starts_with("\x89PNG\r\n\x1a\n"sv) || bytes.substr(12, 4) != "IHDR")
    return std::nullopt;
  const Numbers at(bytes);
  return PictureBytes{.media_type = "image/png", .width = at.big_32(16), .height = at.big_32(20)};
}

Found gif(std::string_view bytes) {
  if (!bytes.starts_with("GIF87a") && !bytes.starts_with("GIF89a")) return std::nullopt;
  const Numbers at(bytes);
  return PictureBytes{.media_type = "image/gif", .width = at.little_16(6), .height = at.little_16(8)};
}

Found webp(std::string_view bytes) {
  if (bytes.size() < 30 || !bytes.starts_with("RIFF") || bytes.substr(8, 4) != "WEBP") return std::nullopt;
  const Numbers at(bytes);
  PictureBytes found{.media_type = "image/webp"};
  const std::string_view chunk = bytes.substr(12, 4);
  if (chunk == "VP8 " && bytes.substr(23, 3) == "\x9d\x01\x2a"sv) {
    found.width = at.little_16(26) & 0x3fff;
    found.height = at.little_16(28) & 0x3fff;
  } else if (chunk == "VP8L" && at.byte(20) == 0x2f) {
    found.width = (at.little_32(21) & 0x3fff) + 1;
    found.height = (at.little_32(21) >> 14 & 0x3fff) + 1;
  } else if (chunk == "VP8X") {
    found.width = at.little_24(24) + 1;
    found.height = at.little_24(27) + 1;
  }
  return found;
}

// The size stands in the frame header (SOF), behind segments of any length.
Found jpeg(std::string_view bytes) {
  if (!bytes.starts_with("\xff\xd8\xff"sv)) return std::nullopt;
  const Numbers at(bytes);
  for (std::size_t place = 2; place + 9 < bytes.size() && at.byte(place) == 0xff;) {
    const std::uint32_t marker = at.byte(place + 1);
    if (marker == 0xff) {  // filling
      ++place;
      continue;
    }
    const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    if (frame)
      return PictureBytes{
          .media_type = "image/jpeg", .width = at.big_16(place + 7), .height = at.big_16(place + 5)};
    const std::uint32_t length = at.big_16(place + 2);
    if (length < 2 || marker < 0xc0) return std::nullopt;
    place += 2 + length;
  }
  return std::nullopt;
}

bool is_fit(const PictureBytes& picture) {
  return picture.width > 0 && picture.height > 0 && picture.width <= picture_side_max &&
         picture.height <= picture_side_max &&
         std::uint64_t{picture.width} * picture.height <= picture_dots_max;
}

}  // namespace

std::optional<PictureBytes> picture_in(std::string_view bytes) {
  for (auto* read : {png, jpeg, gif, webp}) {
    if (const Found found = read(bytes)) return is_fit(*found) ? found : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace heard::mime

#include "mime/picture_bytes.h"

#include <gtest/gtest.h>

#include <string>

namespace heard::mime {
namespace {

std::string with_size(std::string head, std::initializer_list<int> rest) {
  for (const int byte : rest) head += static_cast<char>(byte);
  return head;
}
std::string a_png(int width, int height) {
  return with_size(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16),
                   {width >> 24 & 255, width >> 16 & 255, width >> 8 & 255, width & 255, height >> 24 & 255,
                    height >> 16 & 255, height >> 8 & 255, height & 255, 8, 6});
}
std::string bytes_told(const std::string& bytes) {
  const auto found = picture_in(bytes);
  if (!found) return "none";
  return std::string(found->media_type) + ' ' + std::to_string(found->width) + 'x' +
         std::to_string(found->height);
}

TEST(PictureBytes, AreKnownByThemselves) {
  EXPECT_EQ(bytes_told(a_png(640, 300)), "image/png 640x300");
  EXPECT_EQ(bytes_told(with_size("GIF89a", {2, 0, 1, 1})), "image/gif 2x257");
  EXPECT_EQ(bytes_told(with_size(
                "", {0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 5, 3})),
            "image/jpeg 517x256");
  EXPECT_EQ(bytes_told(with_size("RIFF....WEBPVP8X....", {0, 0, 0, 0, 9, 0, 0, 4, 0, 0, 0})),
            "image/webp 10x5");
  EXPECT_EQ(bytes_told(with_size("RIFF....WEBPVP8L....", {0x2f, 9, 0, 1, 0, 0, 0, 0, 0, 0, 0})),
            "image/webp 10x5");
  EXPECT_EQ(bytes_told(with_size("RIFF....WEBPVP8 ....", {0, 0, 0, 0x9d, 1, 0x2a, 10, 0, 5, 0})),
            "image/webp 10x5");
}

TEST(PictureBytes, NothingElseIsAPicture) {
  for (const char* bytes : {"", "x", "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>",
                            "<?xml version='1.0'?><svg/>", "<!doctype html><img>", "BM......", "%PDF-1.4",
                            "GIF88a\1\1\1\1", "GIF89a", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "RIFF....WEBP"})
    EXPECT_EQ(bytes_told(bytes), "none") << bytes;
}

TEST(PictureBytes, WhatWouldFillTheBrowsersMemoryIsNone) {
  EXPECT_EQ(bytes_told(a_png(0, 10)), "none");
  EXPECT_EQ(bytes_told(a_png(-1, 1)), "none");
  EXPECT_EQ(bytes_told(a_png(20'001, 1)), "none");
  EXPECT_EQ(bytes_told(a_png(10'000, 10'000)), "none");
  EXPECT_EQ(bytes_told(a_png(5'000, 10'000)), "image/png 5000x10000");
}

}  // namespace
}  // namespace heard::mime

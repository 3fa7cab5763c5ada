#include "base/file_name.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace heard {
namespace {

TEST(SafeFileName, WithoutFolders) {
  EXPECT_EQ(safe_file_name("/etc/passwd"), "passwd");
  EXPECT_EQ(safe_file_name("..\\..\\boot.ini"), "boot.ini");
  EXPECT_EQ(safe_file_name("../.."), "file");
  EXPECT_EQ(safe_file_name(""), "file");
  EXPECT_EQ(safe_file_name("Rechnung März.pdf"), "Rechnung März.pdf");
  EXPECT_EQ(safe_file_name("发票.pdf"), "发票.pdf");
}

TEST(SafeFileName, WithoutTricks) {
  EXPECT_EQ(safe_file_name("in\r\nvoice\x01.pdf"), "invoice.pdf");
  EXPECT_EQ(safe_file_name("photo\u202Egnp.exe"), "photognp.exe");
  EXPECT_EQ(safe_file_name("a\u2066b\u200Fc.txt"), "abc.txt");
  EXPECT_TRUE(is_utf8(safe_file_name("\xFF\xE2\x80")));
}

TEST(SafeFileName, LongOnesKeepTheirEnding) {
  const std::string name = safe_file_name(std::string(500, 'a') + ".jpeg");
  EXPECT_EQ(name.size(), 200U);
  EXPECT_TRUE(name.ends_with("….jpeg")) << name;
  EXPECT_EQ(safe_file_name(std::string(500, 'a')).size(), 200U);
}

TEST(SafeMediaType, OnlyPlainOnes) {
  EXPECT_EQ(safe_media_type("Image/PNG"), "image/png");
  EXPECT_EQ(safe_media_type("text/plain; charset=utf-8"), "text/plain");
  for (const char* bad : {"", "text", "text/", "/html", "text/html\r\nX: y", "text/<b>", "a b/c"})
    EXPECT_EQ(safe_media_type(bad), "application/octet-stream") << bad;
}

}  // namespace
}  // namespace heard

#include "base/bytes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace heard {
namespace {

TEST(Bytes, Base64UrlAsInRfc4648) {
  const struct {
    std::string_view bytes;
    std::string_view text;
  } table[] = {{"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
               {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"}, {"\xFB\xFF\xFE", "-__-"}};
  for (const auto& row : table) {
    EXPECT_EQ(base64url(as_bytes(row.bytes)), row.text);
    EXPECT_EQ(from_base64url(row.text), row.bytes);
  }
}

TEST(Bytes, Base32AsInRfc4648) {
  const struct {
    std::string_view bytes;
    std::string_view text;
  } table[] = {{"", ""},
               {"f", "MY"},
               {"fo", "MZXQ"},
               {"foo", "MZXW6"},
               {"foob", "MZXW6YQ"},
               {"fooba", "MZXW6YTB"},
               {"foobar", "MZXW6YTBOI"},
               {"12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"}};
  for (const auto& row : table) EXPECT_EQ(base32(as_bytes(row.bytes)), row.text);
}

TEST(Bytes, OtherSpellingsOfBase64AreRefused) {
  for (const std::string_view text : {"Zg==", "+/", "Zm9v\n", " Zm9v", "Z", "Zh", "Zm9vY", "é",
                                      "a\xCF"
                                      "c"}) {
    EXPECT_FALSE(from_base64url(text)) << text;
  }
}

TEST(Bytes, Base64IsTakenAsItIsWritten) {
  EXPECT_EQ(from_base64("aGVhcmQ="), "heard");
  EXPECT_EQ(from_base64(""), "");
  EXPECT_EQ(from_base64(base64(as_bytes("\x01\xff\x00x"))), "\x01\xff");
  for (const std::string_view wrong :
       {"aGVhcmQ", "aGVh cmQ=", "aGVhcmQ=\n", "a-_=", "====", "a", "Zh==", "6043\xAB\xAB\xAB\xAB"})
    EXPECT_FALSE(from_base64(wrong)) << wrong;
}

TEST(Bytes, HexAndDigestsOfKnownBytes) {
  EXPECT_EQ(hex(as_bytes("\x01\xAB")), "01ab");
  EXPECT_EQ(hex(sha256_of("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(digest_of("abc")), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
  EXPECT_NE(digest_of("abc", "key"), digest_of("abc"));
  EXPECT_NE(digest_of("abc", "key"), digest_of("abc", "other key"));
}

TEST(Bytes, HexIsReadOrRefused) {
  EXPECT_EQ(from_hex("01aBff"), "\x01\xAB\xFF");
  EXPECT_EQ(from_hex(""), "");
  for (const char* text : {"0", "0g", "01 02", "0x01", "01:02", "\xC3\x9C", "01\n"})
    EXPECT_FALSE(from_hex(text)) << text;
}

TEST(Bytes, SameBytesComparesAll) {
  EXPECT_TRUE(same_bytes("", ""));
  EXPECT_TRUE(same_bytes("abc", "abc"));
  EXPECT_FALSE(same_bytes("abc", "abd"));
  EXPECT_FALSE(same_bytes("abc", "ab"));
}

RC_GTEST_PROP(BytesProperty, Base64UrlRoundTrips, (const std::string& bytes)) {
  RC_ASSERT(from_base64url(base64url(as_bytes(bytes))) == bytes);
}

RC_GTEST_PROP(BytesProperty, WhatIsReadHasOnlyOneSpelling, (const std::string& text)) {
  const auto bytes = from_base64url(text);
  if (bytes) RC_ASSERT(base64url(as_bytes(*bytes)) == text);
}

}  // namespace
}  // namespace heard

#include "mime/multipart.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace heard::mime {
namespace {

constexpr std::string_view type = "multipart/form-data; boundary=XyZ";

TEST(Multipart, ReadsFieldsAndFiles) {
  const std::string body =
      "--XyZ\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nHello\r\nthere\r\n"
      "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\fake\\a %22b%22.txt\"\r\n"
      "Content-Type: text/plain\r\n\r\nbytes\r\n\r\n--XyZ--\r\n";
  const auto form = parse_form(type, body);
  ASSERT_TRUE(form.ok());
  ASSERT_EQ(form->parts.size(), 2u);
  EXPECT_EQ(form->field("text"), "Hello\r\nthere");
  EXPECT_EQ(form->field("file"), "");
  EXPECT_TRUE(form->parts[1].is_file);
  EXPECT_EQ(form->parts[1].file_name, "a \"b\".txt");
  EXPECT_EQ(form->parts[1].media_type, "text/plain");
  EXPECT_EQ(form->parts[1].content, "bytes\r\n");
}

TEST(Multipart, NoFileChosenIsAnEmptyFile) {
  const auto form = parse_form(
      type, "--XyZ\r\nContent-Disposition: form-data; name=\"f\"; filename=\"\"\r\n\r\n\r\n--XyZ--");
  ASSERT_TRUE(form.ok());
  EXPECT_TRUE(form->parts[0].is_file);
  EXPECT_EQ(form->parts[0].file_name, "");
  EXPECT_EQ(form->parts[0].content, "");
}

TEST(Multipart, APreambleIsPassedOver) {
  const auto form = parse_form(
      type, "--not a boundary\r\n--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--XyZ--");
  ASSERT_TRUE(form.ok());
  EXPECT_EQ(form->field("a"), "x");
}

TEST(Multipart, RefusesWhatIsNotWhole) {
  for (const std::string_view body :
       {"", "--XyZ", "--XyZ\r\n", "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc",
        "--Other--", "--XyZ\r\nno header at all\r\n--XyZ--",
        "--XyZ\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XyZ--"}) {
    EXPECT_FALSE(parse_form(type, body).ok()) << body;
  }
  EXPECT_FALSE(parse_form("multipart/form-data", "--XyZ--").ok());
  EXPECT_FALSE(parse_form("text/plain", "--XyZ--").ok());
}

TEST(Multipart, HasLimits) {
  std::string many, longest = "--XyZ\r\nContent-Disposition: form-data; name=\"" + std::string(256, 'n') +
                              "\"\r\n\r\nx\r\n--XyZ--";
  for (std::size_t i = 0; i <= form_parts_max; ++i)
    many += "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
  many += "--XyZ--";
  EXPECT_EQ(parse_form(type, many).error().kind, ErrorKind::too_large);
  EXPECT_EQ(parse_form(type, longest).error().kind, ErrorKind::too_large);
}

TEST(Multipart, ParametersAreReadAsBrowsersWriteThem) {
  EXPECT_EQ(header_parameter("form-data; name=plain; filename=x", "name"), "plain");
  EXPECT_EQ(header_parameter("form-data; filename=\"name=no\"; name=\"yes\"", "name"), "yes");
  EXPECT_EQ(header_parameter("form-data; name=\"a\\\"b\"", "name"), "a\"b");
  EXPECT_EQ(header_parameter("form-data; NAME=\"a\"", "name"), "a");
  EXPECT_EQ(header_parameter("form-data", "name"), "");
}

RC_GTEST_PROP(Multipart, WhatIsWrittenIsReadAgain, (const std::vector<std::string>& contents)) {
  std::string body;
  std::size_t kept = 0;
  for (const std::string& content : contents) {
    if (kept == form_parts_max || content.find("--XyZ") != std::string::npos) continue;
    body += "--XyZ\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\n" + content + "\r\n";
    ++kept;
  }
  const auto form = parse_form(type, body + "--XyZ--\r\n");
  RC_ASSERT(form.ok());
  RC_ASSERT(form->parts.size() == kept);
}

}  // namespace
}  // namespace heard::mime

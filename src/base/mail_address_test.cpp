#include "base/mail_address.h"

#include <gtest/gtest.h>

namespace heard {
namespace {

TEST(MailAddress, TakesWhatMailCanGoTo) {
  for (const char* text :
       {"anna@example.com", "a@b.co", "anna.schmidt+shop@mail.example.co.uk", "o'neill@example.ie",
        "x_y-z@ex-ample.de", "jürgen@müller.de", "用户@例子.中国", "1@1.shop"}) {
    EXPECT_TRUE(mail_address(text)) << text;
  }
}

TEST(MailAddress, RefusesWhatItCannot) {
  for (const char* text : {"",
                           "@",
                           "anna",
                           "anna@",
                           "@example.com",
                           "anna@example",
                           "anna@@example.com",
                           "a@b@c.de",
                           "anna @example.com",
                           "anna@exam ple.com",
                           "anna@example..com",
                           ".anna@example.com",
                           "an..na@example.com",
                           "anna.@example.com",
                           "anna@-example.com",
                           "anna@example.com.",
                           "anna@127.0.0.1",
                           "Anna <anna@example.com>",
                           "a@b.c",
                           "anna@example.com,b@example.com",
                           "anna@example.com\nBcc: b@example.com",
                           "\"anna\"@example.com",
                           "anna@exa\xFFmple.com"}) {
    EXPECT_FALSE(mail_address(text)) << text;
  }
  EXPECT_FALSE(mail_address(std::string(65, 'a') + "@example.com"));
  EXPECT_FALSE(mail_address("a@" + std::string(64, 'b') + ".com"));
  std::string labels;
  for (int i = 0; i < 60; ++i) labels += "abcd.";
  EXPECT_FALSE(mail_address("a@" + labels + "com"));
}

TEST(MailAddress, ForgivesHowItWasTyped) {
  EXPECT_EQ(mail_address("  Anna@Example.COM \r\n")->text, "Anna@Example.COM");
  EXPECT_EQ(mail_address("anna＠example.com")->text, "anna@example.com");
  EXPECT_FALSE(mail_address("anna＠example.com＠example.org")) << "one address, and not one in another";
  EXPECT_FALSE(mail_address("anna@example.com＠example.org"));
}

TEST(MailAddress, KeysAreEqualForTheSameAddress) {
  EXPECT_EQ(mail_address("Anna@Example.COM")->key, mail_address("anna@example.com")->key);
  EXPECT_NE(mail_address("an.na@example.com")->key, mail_address("anna@example.com")->key);
  EXPECT_NE(mail_address("anna+a@example.com")->key, mail_address("anna@example.com")->key);
}

TEST(Parted, GivesNameAndAddress) {
  EXPECT_EQ(parted("Ada L. <ada@example.org>").name, "Ada L.");
  EXPECT_EQ(parted("Ada L. <ada@example.org>").address, "ada@example.org");
  EXPECT_EQ(parted("a <b> <ada@example.org>").name, "a <b>");
  EXPECT_EQ(parted("ada@example.org").address, "ada@example.org");
  EXPECT_EQ(parted("ada@example.org").name, "");
  EXPECT_EQ(parted("<>").address, "");
  EXPECT_EQ(parted(">").address, ">");
}

}  // namespace
}  // namespace heard

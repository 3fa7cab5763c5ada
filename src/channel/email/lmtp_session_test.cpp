#include "channel/email/lmtp_session.h"

#include <gtest/gtest.h>

namespace heard::channel::email {
namespace {

// Speaks to a session byte for byte as a mail server would; everybody but "nobody@…" has an inbox.
struct Talk {
  LmtpSession session;
  std::vector<std::string> mails{};
  bool closed = false;

  explicit Talk(LmtpLimits limits = {}) : session(limits) {}

  std::string tell(std::string_view bytes) {
    std::string answers;
    session.feed(bytes);
    while (!closed) {
      const auto step = session.next();
      if (!step) break;
      if (const auto* said = std::get_if<LmtpSay>(&*step)) {
        answers += said->text;
        closed = said->close;
      } else if (const auto* ask = std::get_if<LmtpAsk>(&*step)) {
        const bool there = !ask->address.starts_with("nobody");
        answers += session.recipient(there ? LmtpSession::Recipient::taken : LmtpSession::Recipient::unknown);
      } else {
        const auto& whole = std::get<LmtpDeliver>(*step);
        mails.push_back(whole.raw);
        for (std::size_t i = 0; i < whole.recipients; ++i) answers += "250\r\n";
      }
    }
    return answers;
  }
  void begin() {
    tell("LHLO mx.example\r\n");
    EXPECT_EQ(tell("MAIL FROM:<ada@example.org> SIZE=100\r\n"), "250 2.1.0 OK\r\n");
    EXPECT_EQ(tell("RCPT TO:<shop@shop.example>\r\n"), "250 2.1.5 OK\r\n");
  }
};

TEST(LmtpSession, AnswersForEachRecipient) {
  Talk talk;
  talk.begin();
  EXPECT_TRUE(talk.tell("RCPT TO:<nobody@shop.example>\r\n").starts_with("550"));
  EXPECT_TRUE(talk.tell("rcpt to: <post@shop.example>\r\n").starts_with("250"));
  EXPECT_TRUE(talk.tell("DATA\r\n").starts_with("354"));
  EXPECT_EQ(talk.tell("Subject: a\r\n\r\n..dot\r\n.x\r\n\r\n.\r\nQUIT\r\n"),
            "250\r\n250\r\n221 2.0.0 Goodbye.\r\n");
  ASSERT_EQ(talk.mails.size(), 1U);
  EXPECT_EQ(talk.mails[0], "Return-Path: <ada@example.org>\r\nSubject: a\r\n\r\n.dot\r\nx\r\n\r\n");
  EXPECT_TRUE(talk.closed);
}

TEST(LmtpSession, TakesEveryByteByItself) {
  const std::string_view all =
      "LHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<s@x>\r\nDATA\r\nA: b\r\n\r\nc\r\n.\r\nMAIL FROM:<>\r\nRCPT "
      "TO:<s@x>\r\nDATA\r\n\r\nd\r\n.\r\n";
  Talk talk;
  for (const char c : all) talk.tell({&c, 1});
  EXPECT_EQ(talk.mails, (std::vector<std::string>{"Return-Path: <>\r\nA: b\r\n\r\nc\r\n",
                                                  "Return-Path: <>\r\n\r\nd\r\n"}));
  Talk at_once;
  at_once.tell(all);
  EXPECT_EQ(at_once.mails, talk.mails);
}

TEST(LmtpSession, LetsNobodySmuggleASecondMail) {
  Talk talk;
  talk.begin();
  talk.tell("DATA\r\n");
  talk.tell("a\n.\nMAIL FROM:<eve@x>\r\nb\r.\rc\n.\r\nd\r\n.\r\n");
  ASSERT_EQ(talk.mails.size(), 1U);
  EXPECT_NE(talk.mails[0].find("MAIL FROM:<eve@x>"), std::string::npos);
}

TEST(LmtpSession, RefusesWhatIsOutOfOrder) {
  Talk talk;
  EXPECT_TRUE(talk.tell("MAIL FROM:<a@x>\r\n").starts_with("503"));
  EXPECT_TRUE(talk.tell("EHLO x\r\n").starts_with("500"));
  EXPECT_TRUE(talk.tell("LHLO x\r\n").starts_with("250"));
  EXPECT_TRUE(talk.tell("DATA\r\n").starts_with("503"));
  EXPECT_TRUE(talk.tell("RCPT TO:<a@x>\r\n").starts_with("503"));
  EXPECT_TRUE(talk.tell("MAIL FROM: a@x\r\n").starts_with("501"));
  EXPECT_TRUE(talk.tell("MAIL FROM:<a@x>\r\n").starts_with("250"));
  EXPECT_TRUE(talk.tell("MAIL FROM:<a@x>\r\n").starts_with("503"));
  EXPECT_TRUE(talk.tell("RCPT TO:<nobody@x>\r\n").starts_with("550"));
  EXPECT_TRUE(talk.tell("DATA\r\n").starts_with("503")) << "nobody was taken";
  EXPECT_TRUE(talk.tell("RSET\r\n").starts_with("250"));
  EXPECT_TRUE(talk.tell("MAIL FROM:<a@x>\r\n").starts_with("250"));
}

TEST(LmtpSession, HasLimits) {
  LmtpLimits limits{.line_bytes_max = 100, .mail_bytes_max = 1'000, .recipients_max = 2, .mistakes_max = 3};
  Talk talk(limits);
  talk.begin();
  EXPECT_TRUE(talk.tell("RCPT TO:<b@x>\r\n").starts_with("250"));
  EXPECT_TRUE(talk.tell("RCPT TO:<c@x>\r\n").starts_with("452"));
  talk.tell("DATA\r\n");
  EXPECT_EQ(talk.tell(std::string(5'000, 'x')), "");
  EXPECT_EQ(talk.tell("\r\n.\r\n"),
            "552 5.3.4 This mail is too large.\r\n552 5.3.4 This mail is too large.\r\n");
  EXPECT_TRUE(talk.mails.empty());
  EXPECT_TRUE(talk.tell("MAIL FROM:<a@x> SIZE=1001\r\n").starts_with("552"));
  for (int i = 0; i < 2; ++i) EXPECT_TRUE(talk.tell("WHAT\r\n").starts_with("500"));
  EXPECT_TRUE(talk.tell("WHAT\r\n").starts_with("421"));
  EXPECT_TRUE(talk.closed);

  Talk endless(limits);
  EXPECT_TRUE(endless.tell(std::string(101, 'a')).starts_with("500"));
  EXPECT_TRUE(endless.closed);
}

TEST(LmtpSession, TakesALineOfAMailThatIsLongerThanAnyBuffer) {
  Talk talk;
  talk.begin();
  talk.tell("DATA\r\n");
  const std::string line = "." + std::string(300'000, 'x');
  for (std::size_t at = 0; at < line.size(); at += 50'000)
    talk.tell(std::string_view(line).substr(at, 50'000));
  talk.tell("\r\n.\r\n");
  ASSERT_EQ(talk.mails.size(), 1U);
  EXPECT_EQ(talk.mails[0].size(), std::string("Return-Path: <ada@example.org>\r\n").size() + 300'000 + 2);
}

TEST(LmtpSession, GivesUpAMailThatThereIsNoRoomForAndTakesTheNext) {
  Talk talk;
  talk.begin();
  talk.session.give_up_mail();  // there is none yet
  talk.tell("DATA\r\n");
  talk.tell(std::string(100'000, 'x'));
  EXPECT_GT(talk.session.held_bytes(), 90'000U);
  talk.session.give_up_mail();
  talk.tell(std::string(100'000, 'y'));
  EXPECT_LT(talk.session.held_bytes(), 70'000U);
  EXPECT_TRUE(talk.tell("\r\n.\r\n").starts_with("452 4.3.1"));
  EXPECT_TRUE(talk.mails.empty());
  talk.begin();
  talk.tell("DATA\r\n");
  talk.tell("Hello\r\n.\r\n");
  EXPECT_EQ(talk.mails.size(), 1U);
}

TEST(LmtpPath, IsBetweenBrackets) {
  EXPECT_EQ(lmtp_path(" <a@x> SIZE=1")->address, "a@x");
  EXPECT_EQ(lmtp_path("<@b,@c:a@x>")->address, "a@x");
  EXPECT_EQ(lmtp_path("<>")->address, "");
  EXPECT_FALSE(lmtp_path("a@x"));
  EXPECT_FALSE(lmtp_path("<a@x"));
}

}  // namespace
}  // namespace heard::channel::email

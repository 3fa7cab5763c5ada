#include "channel/email/imap.h"

#include <cstdlib>
#include <filesystem>
#include <thread>

#include "base/clock.h"
#include "channel/email/dovecot_test.h"
#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

using std::chrono::milliseconds;

class ImapTest : public WithDovecot {
 protected:
  // Signs in where it must not come to that; what was said. Name and password must not have been sent.
  Error refused(MailSignIn sign_in) {
    sign_in.user = "never-sent@shop.example";
    auto imap = Imap::sign_in(sign_in, interrupt_);
    EXPECT_FALSE(imap.ok());
    EXPECT_EQ(dovecot().log().find(sign_in.user), std::string::npos) << dovecot().log();
    return imap.ok() ? Error{} : imap.error();
  }
  std::unique_ptr<Imap> signed_in(MailSecurity security = MailSecurity::tls) {
    auto imap = Imap::sign_in(dovecot().sign_in("localhost", security), interrupt_);
    EXPECT_TRUE(imap.ok()) << imap.error().sentence << " " << imap.error().cause;
    return imap.ok() ? std::move(imap).value() : nullptr;
  }

  Interrupt interrupt_;
};

TEST_F(ImapTest, SignsInOverTlsAndStarttlsAndFindsTheFolders) {
  for (const MailSecurity security : {MailSecurity::tls, MailSecurity::starttls}) {
    const auto imap = signed_in(security);
    ASSERT_NE(imap, nullptr);
    const auto folders = imap->folders();
    ASSERT_TRUE(folders.ok()) << folders.error().sentence;
    EXPECT_EQ(folders->sent, "Sent");
    EXPECT_EQ(folders->junk, "Junk");
  }
}

TEST_F(ImapTest, SendsNoPasswordToWhoeverVouchesOnlyForThemselves) {
  const Error error = refused(dovecot().sign_in("127.0.0.2"));
  EXPECT_EQ(step_of(error), MailStep::certificate);
  EXPECT_NE(error.sentence.find("self-signed"), std::string::npos) << error.sentence;
}

TEST_F(ImapTest, SendsNoPasswordToSomebodyElse) {
  for (const MailSecurity security : {MailSecurity::tls, MailSecurity::starttls}) {
    const Error error = refused(dovecot().sign_in("127.0.0.3", security));
    EXPECT_EQ(step_of(error), MailStep::certificate);
    EXPECT_NE(error.sentence.find("is for mail.somebody.example, www.somebody.example and not for 127.0.0.3"),
              std::string::npos)
        << error.sentence;
  }
}

TEST_F(ImapTest, SendsNoPasswordUnderACertificateThatRanOut) {
  const Error error = refused(dovecot().sign_in("127.0.0.4"));
  EXPECT_EQ(step_of(error), MailStep::certificate);
  EXPECT_NE(error.sentence.find("ran out on 20"), std::string::npos) << error.sentence;
}

TEST_F(ImapTest, SendsNoPasswordWhereTheAuthorityIsUnknown) {
  const std::string known = std::getenv("SSL_CERT_FILE");
  setenv("SSL_CERT_FILE", "/etc/ssl/certs/ca-certificates.crt", 1);
  const Error error = refused(dovecot().sign_in());
  setenv("SSL_CERT_FILE", known.c_str(), 1);
  EXPECT_EQ(step_of(error), MailStep::certificate);
}

TEST_F(ImapTest, SaysWhichStepFailed) {
  MailSignIn wrong = dovecot().sign_in();
  wrong.password = Secret("not it");
  auto imap = Imap::sign_in(wrong, interrupt_);
  ASSERT_FALSE(imap.ok());
  EXPECT_EQ(step_of(imap.error()), MailStep::sign_in);
  EXPECT_NE(imap.error().sentence.find("did not accept user name and password"), std::string::npos);

  wrong = dovecot().sign_in();
  wrong.password = Secret("not it\r\na DELETE INBOX");
  EXPECT_EQ(step_of(refused(wrong)), MailStep::sign_in);

  wrong = dovecot().sign_in("no-such-host.invalid");
  EXPECT_EQ(step_of(refused(wrong)), MailStep::name);

  wrong = dovecot().sign_in();
  wrong.place.port = 1;
  EXPECT_EQ(step_of(refused(wrong)), MailStep::port);

  wrong = dovecot().sign_in("localhost", MailSecurity::starttls);
  wrong.place.security = MailSecurity::tls;
  EXPECT_NE(refused(wrong).sentence.find("does not speak TLS"), std::string::npos);
}

TEST_F(ImapTest, LooksWithoutLeavingATrace) {
  const auto imap = signed_in();
  ASSERT_NE(imap, nullptr);
  dovecot().deliver_words("first");
  const auto seen = imap->examine("INBOX");
  ASSERT_TRUE(seen.ok()) << seen.error().sentence;
  ASSERT_GT(seen->count, 0U);
  const auto uids = imap->uids_from(1);
  ASSERT_TRUE(uids.ok());
  ASSERT_EQ(uids->size(), seen->count);
  const auto waiting = imap->look_at(*uids);
  ASSERT_TRUE(waiting.ok());
  ASSERT_EQ(waiting->size(), uids->size());
  const auto raw = imap->fetch(uids->back(), 1'000'000);
  ASSERT_TRUE(raw.ok() && raw->has_value());
  EXPECT_TRUE((*raw)->ends_with("\r\n\r\nfirst\r\n")) << **raw;
  EXPECT_EQ(static_cast<std::int64_t>((*raw)->size()), waiting->back().size_bytes);
  ASSERT_TRUE(waiting->back().arrived_at);
  EXPECT_LT(std::abs(waiting->back().arrived_at->us - SystemClock().now().us), minutes(2).us);
  const auto beginning = imap->fetch(uids->back(), 10);
  ASSERT_TRUE(beginning.ok());
  EXPECT_EQ(beginning->value_or(""), "From: Ann ");
  EXPECT_FALSE(imap->fetch(uids->back() + 1000, 10)->has_value());
  EXPECT_TRUE(imap->uids_from(uids->back() + 1)->empty());
  for (const auto& mail : std::filesystem::directory_iterator(dovecot().mail_folder() + "/cur"))
    EXPECT_TRUE(mail.path().string().ends_with(":2,")) << mail.path();
}

TEST_F(ImapTest, HearsOfNewMailAtOnce) {
  const auto imap = signed_in();
  ASSERT_NE(imap, nullptr);
  ASSERT_TRUE(imap->examine("INBOX").ok());
  EXPECT_EQ(imap->await_news(milliseconds(200)).value(), Ready::timeout);
  std::thread postman([] {
    std::this_thread::sleep_for(milliseconds(300));
    dovecot().deliver_words("while-waiting");
  });
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(imap->await_news(milliseconds(20'000)).value(), Ready::data);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
  postman.join();
}

TEST_F(ImapTest, AWaitEndsWhenItIsInterrupted) {
  const auto imap = signed_in();
  ASSERT_NE(imap, nullptr);
  ASSERT_TRUE(imap->examine("INBOX").ok());
  std::thread stopper([this] {
    std::this_thread::sleep_for(milliseconds(200));
    interrupt_.give();
  });
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(imap->await_news(milliseconds(20'000)).value(), Ready::interrupted);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(1));
  stopper.join();
}

TEST_F(ImapTest, FilesAMailOfOursAmongTheSent) {
  const auto imap = signed_in();
  ASSERT_NE(imap, nullptr);
  ASSERT_TRUE(imap->append("Sent", "Subject: ours\r\n\r\nours\r\n").ok());
  ASSERT_EQ(imap->examine("Sent")->count, 1U);
  const auto uids = imap->uids_from(1);
  EXPECT_EQ(imap->fetch(uids->back(), 1000)->value(), "Subject: ours\r\n\r\nours\r\n");
}

}  // namespace
}  // namespace heard::channel::email

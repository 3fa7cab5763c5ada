// Machines that answer each other: two houses, one and a stupid answering machine, and a flood. What goes by
// itself falls silent.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "app/run_now.h"
#include "desk/conversation/conversations.h"
#include "desk/house/house_changes.h"
#include "desk/house/inboxes.h"
#include "desk/intake.h"
#include "desk/mail/mailboxes.h"
#include "desk/mail/sending.h"
#include "desk/mail/take_mail.h"
#include "desk/people/people.h"
#include "desk/telling/acknowledgements.h"
#include "mime/compose.h"
#include "tests/engine/engine.h"

namespace heard::test {
namespace {

using app::run_now;

// A house with a mailbox that sends and tells people that their mail arrived.
struct Shop {
  explicit Shop(Engine engine, std::string at) : house(engine), address(std::move(at)) {
    const auto owner =
        run_now(desk::add_person(house.desk, {},
                                 {.email = Text<254>::cut("mara" + address.substr(address.find('@'))),
                                  .name = Text<120>::cut("Mara"),
                                  .role = Role::admin}));
    mara = {.person = owner->person.id, .name = "Mara", .role = Role::admin};
    inbox = run_now(desk::list_inboxes(house.desk))->items.front().id;
    PutMailbox put{.address = Text<254>::cut(address)};
    put.out = MailServerEntry{.host = Text<253>::cut("mail." + address.substr(address.find('@') + 1)),
                              .port = 465,
                              .security = MailSecurity::tls,
                              .user = {},
                              .password = {}};
    EXPECT_TRUE(run_now(desk::put_mailbox(house.desk, mara, inbox, put)).ok());
    EXPECT_TRUE(run_now(desk::change_sending(house.desk, mara, {.on = true})).ok());
    EXPECT_TRUE(
        run_now(desk::put_acknowledgement(house.desk, mara, inbox, {.active = true, .texts = {}})).ok());
  }

  void pass(Duration time) {
    house.clock.advance(time);
    house.work_off();
  }
  void take(const std::string& raw) {
    const auto taken = run_now(desk::take_mail(house.desk, inbox, raw, MailOrigin::inbox));
    ASSERT_TRUE(taken.ok()) << taken.error().sentence;
  }
  // What has left since the last time, as it arrives elsewhere.
  std::vector<std::string> left() {
    std::vector<std::string> raw;
    for (; handed_on < house.mail.mails.size(); ++handed_on)
      raw.push_back(mime::compose(house.mail.mails[handed_on].mail, "b"));
    return raw;
  }

  House house;
  std::string address;
  desk::Caller mara;
  InboxId inbox;
  std::size_t handed_on = 0;
};

class ByItself : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    if (!has_engine(GetParam())) GTEST_SKIP() << "no PostgreSQL to test on (HEARD_TEST_POSTGRES)";
  }
};

int hand_over(Shop& from, Shop& to) {
  int count = 0;
  for (const std::string& raw : from.left()) to.take(raw), ++count;
  return count;
}

TEST_P(ByItself, two_houses_fall_silent_after_one_exchange) {
  Shop one(GetParam(), "help@one.example");
  Shop two(GetParam(), "help@two.example");
  WriteFirst words;
  words.customer.email = Text<254>::cut(two.address);
  words.subject = Text<subject_bytes_max>::cut("Your order");
  words.text = Text<message_bytes_max>::cut("Could you send us the bill, please?");
  words.send_after_seconds = 0;
  const auto begun = run_now(desk::write_first(one.house.desk, one.mara, std::move(words), std::nullopt));
  ASSERT_TRUE(begun.ok()) << begun.error().sentence;
  int mails = 0;
  for (int i = 0; i < 50; ++i) {
    one.pass(minutes(6));
    two.pass(minutes(6));
    mails += hand_over(one, two) + hand_over(two, one);
  }
  EXPECT_EQ(mails, 2);  // the person's words, and that they arrived
  EXPECT_EQ(one.house.mail.mails.size(), 1U);
  ASSERT_EQ(two.house.mail.mails.size(), 1U);
  EXPECT_EQ(two.house.mail.mails.back().mail.subject, "Re: Your order");
}

TEST_P(ByItself, one_whose_form_names_the_other_falls_silent_too) {
  Shop one(GetParam(), "help@one.example");
  Shop two(GetParam(), "help@two.example");
  const auto taken = run_now(desk::take_in(one.house.desk, {.channel = Channel::web_form,
                                                            .key = "k",
                                                            .raw = "r",
                                                            .name = "Nobody",
                                                            .email = two.address,
                                                            .text = "Please answer me.",
                                                            .conversation = {}}));
  ASSERT_TRUE(taken.ok());
  int mails = 0;
  for (int i = 0; i < 50; ++i) {
    one.pass(minutes(6));
    two.pass(minutes(6));
    mails += hand_over(one, two) + hand_over(two, one);
  }
  EXPECT_EQ(mails, 1);
}

// One without any mark, that answers everything, each time under a subject of its own and to nothing.
TEST_P(ByItself, a_stupid_machine_is_answered_seldom) {
  Shop shop(GetParam(), "help@one.example");
  int said = 0;
  const auto answer = [&] {
    const std::string number = std::to_string(++said);
    shop.take("From: Machine <service@stupid.example>\r\nTo: help@one.example\r\nSubject: Case " + number +
              "\r\nMessage-ID: <" + number +
              "@stupid.example>\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\n"
              "Your message is important to us.\r\n");
  };
  answer();
  for (int i = 0; i < 100; ++i) {
    shop.pass(minutes(6));
    for ([[maybe_unused]] const std::string& mail : shop.left()) answer();
  }
  EXPECT_EQ(shop.house.mail.mails.size(), 2U);
}

TEST_P(ByItself, a_flood_is_not_answered_and_the_owner_reads_of_it_once) {
  Shop shop(GetParam(), "help@one.example");
  for (int i = 0; i < 70; ++i) {
    const std::string n = std::to_string(i);
    ASSERT_TRUE(run_now(desk::take_in(shop.house.desk, {.channel = Channel::web_form,
                                                        .key = n,
                                                        .raw = n,
                                                        .name = n,
                                                        .email = n + "@example.org",
                                                        .text = "Number " + n,
                                                        .conversation = {}}))
                    .ok());
  }
  shop.pass(minutes(6));
  EXPECT_EQ(shop.house.mail.mails.size(), 60U);
  const auto held = run_now(desk::list_inboxes(shop.house.desk))->held;
  ASSERT_TRUE(held);
  EXPECT_EQ(held->count, 10);
  const auto changes = run_now(desk::house_changes(shop.house.desk, 0, 50));
  EXPECT_EQ(std::ranges::count(changes->items, "telling_held", &HouseChange::kind), 1);
  shop.pass(hours(25));
  EXPECT_EQ(shop.house.mail.mails.size(), 60U);  // nobody is told a day later
  EXPECT_FALSE(run_now(desk::list_inboxes(shop.house.desk))->held);
}

INSTANTIATE_TEST_SUITE_P(Both, ByItself, testing::Values(Engine::sqlite, Engine::postgres),
                         [](const auto& engine) {
                           return engine.param == Engine::sqlite ? "sqlite" : "postgres";
                         });

}  // namespace
}  // namespace heard::test

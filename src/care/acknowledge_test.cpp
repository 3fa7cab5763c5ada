// Who is told by a machine that their words arrived, and who never.
#include "care/acknowledge.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

namespace heard::care {
namespace {

constexpr Instant arrives_at{1'795'255'200'000'000};

FirstWords form() { return {.address = "ada@example.org"}; }
FirstWords mail() {
  return {.address = "ada@example.org", .is_mail = true, .read_as_it_came = true, .written_at = arrives_at};
}

struct Arriving {
  std::string what;
  std::function<void(FirstWords&)> is;
  bool told;
};

TEST(Acknowledge, a_mail_is_told_of_only_when_a_person_wrote_it_to_us_just_now) {
  const std::vector<Arriving> table{
      {"as it came", [](FirstWords&) {}, true},
      {"written 24 hours ago", [](FirstWords& w) { w.written_at = arrives_at - hours(24); }, true},
      {"written longer ago", [](FirstWords& w) { w.written_at = arrives_at - hours(24) - seconds(1); },
       false},
      {"written tomorrow, by its clock", [](FirstWords& w) { w.written_at = arrives_at + hours(20); }, true},
      {"without a date", [](FirstWords& w) { w.written_at.reset(); }, false},
      {"from Sent or Junk, or brought in", [](FirstWords& w) { w.read_as_it_came = false; }, false},
      {"by a machine", [](FirstWords& w) { w.by_machine = true; }, false},
      {"with an empty envelope", [](FirstWords& w) { w.wants_no_report = true; }, false},
      {"not for us", [](FirstWords& w) { w.set_aside = true; }, false},
      {"from ourselves", [](FirstWords& w) { w.is_own_address = true; }, false},
      {"from nobody", [](FirstWords& w) { w.address = ""; }, false},
      {"from noreply", [](FirstWords& w) { w.address = "NoReply@example.org"; }, false},
      {"from a mail server", [](FirstWords& w) { w.address = "MAILER-DAEMON@example.org"; }, false},
      {"from a list's owner", [](FirstWords& w) { w.address = "owner-kettles@example.org"; }, false},
      {"from a list's machine", [](FirstWords& w) { w.address = "kettles-request@example.org"; }, false},
      {"from a person of such a name", [](FirstWords& w) { w.address = "bounceanna@example.org"; }, true},
  };
  for (const Arriving& row : table) {
    FirstWords words = mail();
    row.is(words);
    EXPECT_EQ(may_be_acknowledged(words, arrives_at), row.told) << row.what;
  }
}

TEST(Acknowledge, a_form_needs_an_address_that_is_not_ours) {
  EXPECT_TRUE(may_be_acknowledged(form(), arrives_at));
  for (const auto& is : std::vector<std::function<void(FirstWords&)>>{
           [](FirstWords& w) { w.address = ""; }, [](FirstWords& w) { w.is_own_address = true; },
           [](FirstWords& w) { w.set_aside = true; }}) {
    FirstWords words = form();
    is(words);
    EXPECT_FALSE(may_be_acknowledged(words, arrives_at));
  }
}

struct Waits {
  std::string what;
  std::function<void(Waiting&)> is;
  Acknowledging then;
};

TEST(Acknowledge, once_the_time_has_passed) {
  using enum Acknowledging;
  const auto state = [](ConversationState is) { return [is](Waiting& w) { w.state = is; }; };
  const std::vector<Waits> table{
      {"nobody was quicker", [](Waiting&) {}, said},
      {"put off for later", state(ConversationState::snoozed), said},
      {"off", [](Waiting& w) { w.switched_on = false; }, left},
      {"answered", state(ConversationState::waiting), left},
      {"answered, and they wrote again", [](Waiting& w) { w.answered = true; }, left},
      {"settled", state(ConversationState::resolved), left},
      {"set aside", state(ConversationState::set_aside), left},
      {"deleted", state(ConversationState::deleted), left},
      {"merged", state(ConversationState::merged), left},
      {"told before", [](Waiting& w) { w.acknowledged = true; }, left},
      {"one today", [](Waiting& w) { w.to_sender_in_a_day = w.to_sender_in_a_week = 1; }, said},
      {"two today", [](Waiting& w) { w.to_sender_in_a_day = w.to_sender_in_a_week = 2; }, left},
      {"four this week", [](Waiting& w) { w.to_sender_in_a_week = 4; }, said},
      {"five this week", [](Waiting& w) { w.to_sender_in_a_week = 5; }, left},
      {"the sixtieth in an hour", [](Waiting& w) { w.in_an_hour = 59; }, said},
      {"one more", [](Waiting& w) { w.in_an_hour = 60; }, held},
      {"one more, to somebody who had two",
       [](Waiting& w) { w.in_an_hour = 60, w.to_sender_in_a_day = w.to_sender_in_a_week = 2; }, left},
  };
  for (const Waits& row : table) {
    Waiting waiting{.switched_on = true};
    row.is(waiting);
    EXPECT_EQ(acknowledging(waiting), row.then) << row.what;
  }
}

TEST(Acknowledge, repeats_no_strangers_message) {
  EXPECT_TRUE(may_be_repeated("The kettle leaks.\nIt cost 20.00."));
  EXPECT_FALSE(may_be_repeated("Win now: HTTPS://evil.example"));
  EXPECT_FALSE(may_be_repeated("Look at WWW.evil.example"));
  EXPECT_FALSE(may_be_repeated(std::string(4'001, 'x')));
}

}  // namespace
}  // namespace heard::care

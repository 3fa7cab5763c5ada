// Telling whoever wrote, by a mail of the machine's, that their words arrived (house rules 1 and 8). Off
// until an owner has read what it says. It waits for a person to be quicker, is never sent twice to one
// matter, seldom to one address, and never to a machine: RFC 3834.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "record/names.h"

namespace heard::care {

constexpr Duration acknowledge_after = minutes(5);
constexpr Duration acknowledge_mail_age_max = hours(24);
constexpr Duration sender_day = hours(24);
constexpr Duration sender_week = days(7);
constexpr int acknowledged_in_a_day_max = 2;  // to one address
constexpr int acknowledged_in_a_week_max = 5;
constexpr int acknowledged_in_an_hour_max = 60;  // to all

// First words, as far as they decide whether there is anything to tell whom.
struct FirstWords {
  std::string address;          // of the writer; empty: none is known
  bool is_own_address = false;  // one of ours
  bool set_aside = false;       // not for us, as far as can be told
  // What follows is of a mail.
  bool is_mail = false;
  bool read_as_it_came = false;  // from the inbox: not from Sent or Junk, not brought in later
  bool by_machine = false;       // an automatic answer, a report, a list, a mail that this house sent itself
  bool wants_no_report = false;  // its envelope names nobody to be told (RFC 3834, 2)
  std::optional<Instant> written_at{};  // as it says
};

// An address behind which no person reads, by its name.
bool is_of_a_machine(std::string_view address);

// Whether a timer is worth setting.
bool may_be_acknowledged(const FirstWords& words, Instant now);

// How things are once the time has passed.
struct Waiting {
  bool switched_on = false;  // here, and mail leaves the house
  ConversationState state = ConversationState::open;
  bool answered = false;      // by a person, whatever became of the state since
  bool acknowledged = false;  // this matter, before
  int to_sender_in_a_day = 0;
  int to_sender_in_a_week = 0;
  int in_an_hour = 0;
};

// held: it would have been said, but so many at once look like a flood, and the owner is told instead.
enum class Acknowledging { said, left, held };
Acknowledging acknowledging(const Waiting& waiting);

// What is said again to somebody whose address nobody has proven must not carry a stranger's message to them.
bool may_be_repeated(std::string_view words);

}  // namespace heard::care

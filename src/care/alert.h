// Alert mail: a customer's words that nobody has looked at are told by mail to those whose they are. Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "care/hours.h"
#include "record/conversation.h"

namespace heard::care {

constexpr Duration alert_after = minutes(10);  // while it is open
constexpr std::size_t alerts_alone_max = 3;    // to one person within alerts_window; more become one mail
constexpr Duration alerts_window = minutes(10);
constexpr Duration alert_answer_life = days(7);  // so long an answer to one is an answer to the customer

// When somebody is told in a house that has said no hours of its own: by day, from 8 to 20.
Hours day_hours();

// When somebody is told of words that were written then, unless they are seen before. Nothing: the house
// never opens.
std::optional<Instant> alert_due(Instant wrote_at, const Calendar& open);

// One of those who answer.
struct AlertReader {
  PersonId person;
  bool reachable = false;  // by mail: address proven, and not turned off
  bool away = false;
  bool in_team = false;  // whose conversation it is
};

// Whoever looks after it; of what is nobody's, or of somebody who is away, the team that it waits for; where
// there is no such team or none of it can be told, everybody. Never whoever is away.
std::vector<PersonId> alert_readers(const Conversation& conversation, std::span<const AlertReader> people);

// What becomes of alerts to one person that are not sent yet.
struct AlertMails {
  bool in_one = false;                // several, in one mail
  std::optional<Instant> held_until;  // not now
};
// `sent`: when mails went to them lately, oldest first.
AlertMails alert_mails(std::size_t waiting, std::span<const Instant> sent, Instant now);

// Why what one of us wrote in answer to an alert does not go to the customer.
enum class NotAnswered {
  too_old,         // the alert
  of_several,      // it told of more than one
  nothing_new,     // no words of their own
  quoted_unclear,  // their own words cannot be told from those of the alert
  customer_wrote,  // since
  answered,        // by a colleague, or settled, or put off
  not_there,       // any more
  not_possible,    // nobody to send it to
};

struct AlertAnswer {
  Instant alerted_at;
  bool of_several = false;
  bool has_words = false;
  bool quotes_alert = false;  // in what should be new
  bool customer_wrote = false;
  bool colleague_answered = false;
  ConversationState state = ConversationState::open;
  Instant now;
};
std::optional<NotAnswered> why_not_answered(const AlertAnswer& answer);

}  // namespace heard::care

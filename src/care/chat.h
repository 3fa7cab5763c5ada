// What a chat may say of the house, and when an answer in it goes by mail as well. Pure.
#pragma once

#include <optional>

#include "care/decision.h"

namespace heard::care {

// So long unanswered, mail is offered; so long, it is a matter of mail: whoever wrote may have left the page.
constexpr Duration chat_offers_mail_after = minutes(2);
constexpr Duration chat_becomes_mail_after = minutes(5);

// Since when their words wait, or when the last of them came if they were answered; when they left an address
// for it, if they did.
struct ChatWait {
  Instant since;
  std::optional<Instant> address_left_at;
};

constexpr bool chat_offers_mail(const ChatWait& wait, Instant now) {
  return now - wait.since >= chat_offers_mail_after;
}

// Whoever left an address while they waited was told that the answer comes there, whether they stay or not.
constexpr bool answers_by_mail_too(const ChatWait& wait, Instant now) {
  if (wait.address_left_at && *wait.address_left_at >= wait.since) return true;
  return now - wait.since >= chat_becomes_mail_after;
}

// So long after the last word in it a chat still runs, and takes one of two hands.
constexpr Duration chat_runs_for = minutes(10);
constexpr int chats_each_max = 2;

// Whether a further visitor may be told that this person is here.
constexpr bool free_for_chat(Attention attention, int chats_running) {
  return attention == Attention::here && chats_running < chats_each_max;
}

// What a visitor did beside writing, told where they wrote.
void visitor_told(Decision& decision, VisitorNews news, Instant now);

}  // namespace heard::care

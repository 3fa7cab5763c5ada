#include "desk/telling/alerts.h"

#include <algorithm>

#include "care/alert.h"
#include "care/attention.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/house/hours.h"
#include "desk/mail/letters.h"
#include "desk/mail/mailboxes.h"
#include "desk/telling/alert_letter.h"
#include "store/sql/alert.h"
#include "store/sql/attention.h"
#include "store/sql/people.h"
#include "store/sql/team.h"
#include "store/timer_rows.h"

namespace heard::desk {
namespace {

constexpr std::int64_t ids_at_once_max = 600;
constexpr Duration more_ids_in = minutes(1);

std::optional<Instant> due_for(store::Tx& tx, Instant wrote_at) {
  // no mail is kept out for the sake of hours that cannot be read
  Result<HouseHours> read = hours_in(tx);
  HouseHours house = read.ok() ? std::move(read).value() : HouseHours{.hours = {}, .zone = "UTC"};
  if (!house.told) house.hours = care::day_hours();
  return care::alert_due(wrote_at, house.calendar());
}

bool is_reachable(store::Tx& tx, const Person& person) {
  return person.alert_mail && person.proven_at && !is_own_address(tx, person.email_folded);
}

std::vector<care::AlertReader> readers(store::Tx& tx, const Conversation& conversation, Instant now) {
  std::vector<PersonId> team;
  if (conversation.team) team = tx.list<PersonId>(store::sql::team_people, *conversation.team);
  std::vector<care::AlertReader> out;
  for (const Person& person : tx.list<Person>(store::sql::people_who_answer))
    out.push_back({.person = person.id,
                   .reachable = is_reachable(tx, person),
                   .away = care::is_away(person, now),
                   .in_team = std::ranges::find(team, person.id) != team.end()});
  return out;
}

}  // namespace

void watch_for_unseen(store::Tx& tx, const Desk& desk, care::Decision& decision, TimerId timer, Instant now) {
  const Conversation& conversation = decision.after;
  if (conversation.state != ConversationState::open || !letters_leave(tx, desk)) return;
  // one that is on its way tells of the earlier words, and so of these
  if (tx.one<std::int64_t>(store::sql::alert_timer_of, conversation.id).value_or(0) > 0) return;
  if (const auto due = due_for(tx, now)) decision.falls_due(timer, AlertTeam{conversation.id}, *due);
}

Task<AlertIds> alert_ids(Desk& desk, Instant now) {
  HEARD_CO_TRY(const std::int64_t wanted,
               co_await desk.store.read([&](store::Tx& tx) -> Result<std::int64_t> {
                 const auto timers = tx.one<std::int64_t>(store::sql::alert_timers_due, now).value_or(0);
                 if (timers == 0) return std::int64_t{0};
                 const auto people = tx.one<std::int64_t>(store::sql::person_count).value_or(0);
                 // and what waits from before
                 return std::min((timers + static_cast<std::int64_t>(care::alerts_alone_max)) * people,
                                 ids_at_once_max);
               }));
  AlertIds ids;
  if (wanted == 0) co_return ids;
  HEARD_CO_CHECK(co_await desk.ids.reserve(3 * wanted));
  for (std::int64_t i = 0; i < wanted; ++i) {
    ids.alerts.push_back(desk.ids.take<AlertId>());
    ids.letters.push_back(desk.ids.take<LetterId>());
    ids.effects.push_back(desk.ids.take<EffectId>());
  }
  co_return ids;
}

std::optional<Instant> unseen_since(store::Tx& tx, const Conversation& conversation) {
  if (conversation.state != ConversationState::open || !conversation.waiting_since) return std::nullopt;
  const auto seen = tx.one<std::optional<Instant>>(store::sql::seen_by_anybody, conversation.id);
  return tx
      .one<std::optional<Instant>>(store::sql::written_unseen, conversation.id,
                                   seen.value_or(std::nullopt).value_or(Instant{}),
                                   *conversation.waiting_since)
      .value_or(std::nullopt);
}

void AlertRound::put_off(const Timer& timer, Instant until) {
  store::set_timer(tx_, {.id = timer.id,
                         .body = AlertTeam{timer.conversation},
                         .conversation = timer.conversation,
                         .due_at = until});
}

void AlertRound::look_at(const Timer& timer) {
  const auto conversation = load_going_on(tx_, timer.conversation);
  if (!conversation.ok() || !letters_leave(tx_, desk_)) return;
  const auto since = unseen_since(tx_, *conversation);
  if (!since) return;
  const auto due = due_for(tx_, *since);
  if (!due) return;
  if (*due > now_) return put_off(timer, *due);
  // told already, and nobody has looked since
  if (tx_.one<std::int64_t>(store::sql::alerted_since, conversation->id, *since).value_or(0) > 0) return;
  const auto people = care::alert_readers(*conversation, readers(tx_, *conversation, now_));
  if (alerts_used_ + people.size() > ids_.alerts.size()) return put_off(timer, now_ + more_ids_in);
  for (const PersonId person : people)
    tx_.put(store::sql::alert_add, Alert{.id = ids_.alerts[alerts_used_++],
                                         .person = person,
                                         .conversation = conversation->id,
                                         .message = conversation->last_customer_message.value_or(MessageId{}),
                                         .at = now_,
                                         .letter = {},
                                         .sent_at = {}});
  somebody_waits_ |= !people.empty();
}

std::vector<Alert> AlertRound::still_unseen(const Person& person) {
  std::vector<Alert> out;
  for (const Alert& alert : tx_.list<Alert>(store::sql::alerts_waiting, person.id)) {
    const auto conversation = load_conversation(tx_, alert.conversation);
    const bool wanted = conversation.ok() && unseen_since(tx_, *conversation) && is_reachable(tx_, person) &&
                        !care::is_away(person, now_) && letters_leave(tx_, desk_);
    if (wanted) {
      out.push_back(alert);
    } else {
      tx_.run(store::sql::alert_drop, alert.id);
    }
  }
  return out;
}

// False when there are no more ids in this round.
bool AlertRound::write(const Person& person, const std::vector<Alert>& alerts) {
  if (letters_used_ >= ids_.letters.size()) return false;
  const LetterId id = ids_.letters[letters_used_];
  const EffectId effect = ids_.effects[letters_used_];
  if (!write_letter(tx_, alert_letter(tx_, desk_, person, alerts, id, now_), effect, now_).ok()) return true;
  ++letters_used_;
  for (const Alert& alert : alerts) tx_.run(store::sql::alert_sent, alert.id, id, now_);
  return true;
}

void AlertRound::tell_person(const Person& person) {
  const std::vector<Alert> waiting = still_unseen(person);
  if (waiting.empty()) return;
  const auto sent = tx_.list<Instant>(store::sql::alerts_sent_since, person.id, now_ - care::alerts_window);
  const care::AlertMails mails = care::alert_mails(waiting.size(), sent, now_);
  std::optional<Instant> later = mails.held_until;
  if (!later && mails.in_one) {
    if (!write(person, waiting)) later = now_ + more_ids_in;
  } else if (!later) {
    for (const Alert& alert : waiting)
      if (!write(person, {alert})) later = now_ + more_ids_in;
  }
  if (!later) return;
  // its own id is as good as any: no other timer has the id of an alert
  store::set_timer(tx_, {.id = TimerId{waiting.front().id.value},
                         .body = GatherAlerts{waiting.front().conversation},
                         .conversation = waiting.front().conversation,
                         .due_at = *later});
}

void AlertRound::finish() {
  if (!somebody_waits_) return;
  for (const Person& person : tx_.list<Person>(store::sql::people_alerted)) tell_person(person);
}

}  // namespace heard::desk

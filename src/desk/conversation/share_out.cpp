#include "desk/conversation/share_out.h"

#include <map>

#include "care/assign.h"
#include "care/attention.h"
#include "care/share_out.h"
#include "desk/commit.h"
#include "desk/house/rules.h"
#include "store/sql/attention.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "store/sql/team.h"

namespace heard::desk {
namespace {

std::map<PersonId, int> open_counts(store::Tx& tx) {
  std::map<PersonId, int> counts;
  tx.each(store::sql::open_counts, store::Tx::RowFn([&](store::RowReader& row) {
            counts[{row.integer(0)}] = static_cast<int>(row.integer(1));
          }));
  return counts;
}

// Those who answer, as they stand for this customer.
std::vector<care::Hand> hands_for(store::Tx& tx, const std::vector<Person>& people, CustomerId customer,
                                  Instant now) {
  const std::map<PersonId, int> open = open_counts(tx);
  const auto last = tx.one<PersonId>(store::sql::answered_last, customer);
  std::vector<care::Hand> hands;
  for (const Person& person : people) {
    const auto counted = open.find(person.id);
    hands.push_back({.person = person.id,
                     .attention = care::attention_at(person, now),
                     .open = counted == open.end() ? 0 : counted->second,
                     .answered_last = last == person.id,
                     .given_at = person.given_at});
  }
  return hands;
}

// Those who answer, if the house shares out; else none.
std::vector<Person> sharers(store::Tx& tx, const Sharing& sharing) {
  if (sharing.assignment == Assignment::by_taking) return {};
  std::vector<Person> people = tx.list<Person>(store::sql::people_who_answer);
  if (!care::shares_out(sharing.assignment, people.size())) people.clear();
  return people;
}

// What a team was given goes to one of them.
void keep_team(store::Tx& tx, std::vector<Person>& people, const std::optional<TeamId>& team) {
  if (!team) return;
  std::erase_if(people, [&](const Person& person) {
    return !tx.one<PersonId>(store::sql::is_in_team, *team, person.id).has_value();
  });
}

bool give(store::Tx& tx, care::Decision& decision, Instant now) {
  const Sharing sharing = sharing_in(tx);
  std::vector<Person> people = sharers(tx, sharing);
  keep_team(tx, people, decision.after.team);
  if (people.empty()) return false;
  const auto given =
      care::share_out(hands_for(tx, people, decision.after.customer, now), sharing.open_each_max);
  if (!given) return false;
  tx.run(store::sql::person_given, given->to, now);
  care::assign(decision, given->to, {}, now, given->because);
  return true;
}

void take_from_who_is_away(store::Tx& tx, care::Decision& decision, Instant now) {
  const auto owner = tx.one<Person>(store::sql::person_by_id, *decision.after.assignee);
  if (!owner || care::is_away(*owner, now))
    care::assign(decision, std::nullopt, {}, now, AssignedBecause::away);
}

}  // namespace

void share_out(store::Tx& tx, care::Decision& decision, Instant now) {
  if (decision.after.state != ConversationState::open) return;
  if (decision.after.assignee) take_from_who_is_away(tx, decision, now);
  if (!decision.after.assignee) give(tx, decision, now);
}

void share_out_waiting(store::Tx& tx, Instant now) {
  const Sharing sharing = sharing_in(tx);
  if (sharers(tx, sharing).empty()) return;
  const std::int64_t most = sharing.open_each_max;
  for (const ConversationId id : tx.list<ConversationId>(store::sql::longest_waiting_unassigned, most)) {
    const auto before = tx.one<Conversation>(store::sql::conversation_by_id, id);
    care::Decision decision{.after = *before};
    if (!give(tx, decision, now)) continue;  // perhaps its team is busy, and others are not
    commit(tx, *before, decision, now);
  }
}

}  // namespace heard::desk

#include "desk/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "care/content_hash.h"
#include "care/evolve.h"
#include "care/preview.h"
#include "store/effect_rows.h"
#include "store/log.h"
#include "store/sql/conversation.h"
#include "store/sql/organisation.h"
#include "store/sql/people.h"
#include "store/sql/tag.h"

namespace heard::desk {
namespace {

constexpr std::int64_t page = 1'000;
constexpr std::size_t findings_max = 100;

// What the log says of a message or a delivery, and whose conversation it was in.
template <class What>
struct Logged {
  What what;
  ConversationId conversation;
};

struct Replay {
  store::Tx& tx;
  VerifyReport report{};
  std::int64_t seq_max = 0;
  std::int64_t numbered = 0;
  std::unordered_map<ConversationId, Conversation> conversations{};
  std::unordered_map<ConversationId, ContentHash> subjects{};
  std::unordered_map<ConversationId, std::vector<TagId>> tags{};
  std::unordered_map<ConversationId, std::optional<ContentHash>> goals{};
  std::unordered_map<MessageId, Logged<ContentHash>> messages{};
  std::unordered_map<MessageId, std::vector<EffectId>> replies{};
  std::unordered_map<CustomerId, ContentHash> customers{};
  std::unordered_map<CustomerId, std::optional<OrganisationId>> belongs_to{};
  std::unordered_map<OrganisationId, ContentHash> organisations{};
  std::unordered_map<CustomerId, CustomerId> goes_on_as{};
  std::unordered_map<PersonId, PersonChanged> people{};
  std::unordered_set<PersonId> second_factors{};
  std::unordered_map<EffectId, Logged<DeliveryState>> deliveries{};
  std::unordered_set<ConversationId> erased{};
  ConversationId current{};  // of the event being taken

  void finding(std::string sentence) {
    ++report.findings_total;
    if (report.findings.size() < findings_max) report.findings.push_back(std::move(sentence));
  }

  // All deliveries of a reply that the event speaks of.
  template <class OfReply>
  static std::vector<EffectId> all_of(const OfReply& e) {
    std::vector<EffectId> effects{e.effect};
    effects.insert(effects.end(), e.also.begin(), e.also.end());
    return effects;
  }
  template <class OfReply>
  void every(const OfReply& e, DeliveryState state) {
    for (const EffectId effect : all_of(e)) deliveries[effect] = {state, current};
  }

  void operator()(const ConversationStarted& e) { subjects[e.conversation] = e.subject; }
  void operator()(const SubjectChanged&) {}
  void operator()(const MessageReceived& e) { messages[e.message] = {e.content, current}; }
  void operator()(const NoteWritten& e) { messages[e.message] = {e.content, current}; }
  void operator()(const ReplyWritten& e) {
    messages[e.message] = {e.content, current};
    replies[e.message] = all_of(e);
    every(e, DeliveryState::queued);
  }
  void operator()(const ReplyTakenBack& e) { every(e, DeliveryState::cancelled); }
  void operator()(const DeliveryChanged& e) { deliveries[e.effect] = {e.state, current}; }
  void operator()(const ColleagueAsked&) {}
  void operator()(const ConversationAssigned&) {}
  void operator()(const ConversationTeamChanged&) {}
  void operator()(const ConversationResolved&) {}
  void operator()(const ConversationReopened&) {}
  void operator()(const ConversationSnoozed&) {}
  void operator()(const ConversationCameBack&) {}
  void operator()(const ConversationLeftToThem&) {}
  void operator()(const ConversationSetAside&) {}
  void operator()(const ConversationMerged&) {}
  void operator()(const ConversationParted&) {}
  void operator()(const ConversationDeleted&) {}
  void operator()(const ConversationRestored&) {}
  void operator()(const MergeChanged&) {}
  // What is split off is logged again where it goes on; what is put back is where it was.
  void operator()(const SplitChanged& e) {
    if (e.side != SplitSide::put_back) return;
    for (const MessageId id : e.messages) {
      if (const auto message = messages.find(id); message != messages.end())
        message->second.conversation = current;
      for (const EffectId effect : replies[id]) deliveries[effect].conversation = current;
    }
  }
  void operator()(const ConversationTagged& e) { tags[current].push_back(e.tag); }
  void operator()(const ConversationUntagged& e) { std::erase(tags[current], e.tag); }
  void operator()(const GoalChanged& e) { goals[current] = e.goal; }
  void operator()(const ReadyAnswerChanged&) {}
  void operator()(const RulesChanged&) {}
  void operator()(const ReplyHeldBack& e) { every(e, DeliveryState::cancelled); }
  void operator()(const CustomerAdded& e) { customers[e.customer] = e.content; }
  void operator()(const CustomerChanged& e) { customers[e.customer] = e.content; }
  void operator()(const CustomerMerged& e) { goes_on_as[e.customer] = e.into; }
  void operator()(const CustomerJoined& e) { belongs_to[e.customer] = e.organisation; }
  void operator()(const OrganisationChanged& e) { organisations[e.organisation] = e.content; }
  void operator()(const CustomerParted& e) { goes_on_as.erase(e.customer); }
  void operator()(const PersonAdded& e) {
    people[e.person] = {.person = e.person, .role = e.role, .active = true};
  }
  void operator()(const PersonChanged& e) { people[e.person] = e; }
  void operator()(const PersonSecondFactorChanged& e) {
    if (e.on) {
      second_factors.insert(e.person);
    } else {
      second_factors.erase(e.person);
    }
  }
  void operator()(const ShopChanged&) {}
  void operator()(const TeamChanged&) {}
  void operator()(const MailboxChanged&) {}
  void operator()(const InboxChanged&) {}
  void operator()(const SendingChanged&) {}
  void operator()(const MailBounced&) {}
  void operator()(const ConversationErased& e) { erased.insert(e.conversation); }
  void operator()(const CustomerErased& e) { customers.erase(e.customer); }

  void take(const LoggedEvent& logged) {
    ++report.events;
    if (logged.seq != 0) ++numbered;
    seq_max = std::max(seq_max, logged.seq);
    const auto event = store::decoded(logged);
    if (!event.ok())
      return finding(
          fmt::format("Event {} ({}) cannot be read: {}", logged.id, logged.kind, event.error().sentence));
    current = logged.conversation.value_or(ConversationId{});
    std::visit(*this, *event);
    if (!logged.conversation) return;
    care::evolve(conversations[*logged.conversation], *event, logged.at);
    if (const auto* changed = std::get_if<SubjectChanged>(&*event))
      subjects[*logged.conversation] = changed->subject;
  }

  // What was erased has no rows to be compared with.
  void forget_erased() {
    const auto gone = [this](const auto& entry) { return erased.contains(entry.second.conversation); };
    std::erase_if(messages, gone);
    std::erase_if(deliveries, gone);
    for (const ConversationId id : erased) conversations.erase(id);
  }
};

bool same_head(const Conversation& log, const Conversation& row) {
  return log.number == row.number && log.inbox == row.inbox && log.customer == row.customer &&
         log.channel == row.channel && log.state == row.state && log.assignee == row.assignee &&
         log.created_at == row.created_at && log.last_at == row.last_at &&
         log.waiting_since == row.waiting_since && log.snoozed_until == row.snoozed_until &&
         log.last_message == row.last_message && log.last_customer_message == row.last_customer_message &&
         log.message_count == row.message_count && log.version == row.version &&
         log.preview_by == row.preview_by && log.merged_into == row.merged_into &&
         log.split_from == row.split_from && log.team == row.team;
}

bool same_tags(store::Tx& tx, std::vector<TagId> logged, const Conversation& row) {
  std::vector<TagId> kept;
  for (const std::string& name : row.tags.list())
    if (const auto tag = tx.one<Tag>(store::sql::tag_by_name, folded(name))) kept.push_back(tag->id);
  std::ranges::sort(logged);
  std::ranges::sort(kept);
  return logged == kept;
}

// Nothing of a conversation whose words were all put back where they were split off from.
bool is_last_word(store::Tx& tx, const Conversation& row) {
  if (row.message_count == 0) return row.preview.empty();
  const auto last = tx.one<Message>(store::sql::message_by_id, row.last_message);
  return last && care::preview_of(last->text.view()) == row.preview;
}

void check_conversation(Replay& replay, const Conversation& row) {
  ++replay.report.conversations;
  const auto log = replay.conversations.find(row.id);
  if (log == replay.conversations.end())
    return replay.finding(fmt::format("Conversation {} has no event that started it.", row.number));
  if (!same_head(log->second, row))
    replay.finding(fmt::format("Conversation {} is not what its events say (version {} against {}).",
                               row.number, row.version, log->second.version));
  if (care::subject_hash(row) != replay.subjects[row.id])
    replay.finding(fmt::format("The subject of conversation {} is not the one that was logged.", row.number));
  if (care::goal_hash(row) != replay.goals[row.id])
    replay.finding(fmt::format("The goal of conversation {} is not the one that was logged.", row.number));
  if (!same_tags(replay.tx, replay.tags[row.id], row))
    replay.finding(fmt::format("The tags of conversation {} are not those that were logged.", row.number));
  if (!is_last_word(replay.tx, row))
    replay.finding(fmt::format("The preview of conversation {} is not its last message.", row.number));
  replay.conversations.erase(log);
}

void check_message(Replay& replay, const Message& row) {
  ++replay.report.messages;
  const auto logged = replay.messages.find(row.id);
  if (logged == replay.messages.end())
    return replay.finding(fmt::format("Message {} has no event.", row.id.value));
  if (care::content_hash(row) != logged->second.what)
    replay.finding(fmt::format("The words of message {} are not those that were logged.", row.id.value));
  replay.messages.erase(logged);
}

bool found_by_all(store::Tx& tx, const Customer& row) {
  std::vector<std::string> addresses;
  for (const std::string& email : row.also_emails.list()) addresses.push_back(folded(email));
  std::ranges::sort(addresses);
  return addresses == tx.list<std::string>(store::sql::addresses_of, row.id);
}

void check_customer(Replay& replay, const Customer& row) {
  ++replay.report.customers;
  if (!found_by_all(replay.tx, row))
    replay.finding(fmt::format("Customer {} is not found by all of their addresses.", row.id.value));
  const auto logged = replay.customers.find(row.id);
  if (logged == replay.customers.end())
    return replay.finding(fmt::format("Customer {} has no event.", row.id.value));
  const auto merged = replay.goes_on_as.find(row.id);
  const bool same = merged == replay.goes_on_as.end() ? !row.merged_into : row.merged_into == merged->second;
  const auto belongs = replay.belongs_to.find(row.id);
  const bool at_home =
      belongs == replay.belongs_to.end() ? !row.organisation : row.organisation == belongs->second;
  if (!same || !at_home || care::content_hash(row) != logged->second)
    replay.finding(fmt::format("Customer {} is not as logged.", row.id.value));
  replay.customers.erase(logged);
}

void check_organisation(Replay& replay, const Organisation& row) {
  const auto logged = replay.organisations.find(row.id);
  if (logged == replay.organisations.end() || care::content_hash(row) != logged->second)
    return replay.finding(fmt::format("Organisation {} is not as logged.", row.id.value));
  replay.organisations.erase(logged);
}

bool agrees(EffectState row, DeliveryState logged) {
  switch (row) {
    case EffectState::done:
      return logged == DeliveryState::sent;
    case EffectState::dead:
      return logged == DeliveryState::failed;
    case EffectState::unknown:
      return logged == DeliveryState::unknown;
    case EffectState::cancelled:
      return logged == DeliveryState::cancelled;
    default:
      return logged == DeliveryState::queued;
  }
}

void check_deliveries(Replay& replay) {
  for (const auto& [id, logged] : replay.deliveries) {
    const auto effect = store::find_effect(replay.tx, id);
    if (!effect) {
      replay.finding(fmt::format("The delivery {} that a reply was promised is missing.", id.value));
    } else if (!agrees(effect->state, logged.what)) {
      replay.finding(fmt::format("Delivery {} is {} but was logged as {}.", id.value, name_of(effect->state),
                                 name_of(logged.what)));
    }
  }
}

void check_people(Replay& replay) {
  for (const Person& person : replay.tx.list<Person>(store::sql::person_rows)) {
    const auto logged = replay.people.find(person.id);
    if (logged == replay.people.end() || logged->second.role != person.role ||
        logged->second.active != person.active ||
        person.second_factor != replay.second_factors.contains(person.id))
      replay.finding(fmt::format("Person {} is not as logged.", person.id.value));
  }
}

// Reads a table in pages of ascending id.
template <class Row, class Check>
void each_row(Replay& replay, const store::Sql& sql, Check check) {
  std::int64_t after = 0;
  for (;;) {
    const auto rows = replay.tx.list<Row>(sql, after, page);
    for (const Row& row : rows) check(replay, row);
    if (std::ssize(rows) < page) return;
    after = rows.back().id.value;
  }
}

void read_log(Replay& replay) {
  std::int64_t after = 0;
  for (;;) {
    const std::vector<LoggedEvent> events = store::events_by_id(replay.tx, after, page);
    for (const LoggedEvent& event : events) replay.take(event);
    if (std::ssize(events) < page) break;
    after = events.back().id;
  }
  // Numbers are unique in the table, so as many as the highest means that none is missing.
  if (replay.numbered != replay.seq_max)
    replay.finding(fmt::format("The log's highest number is {}, but it holds {} events.", replay.seq_max,
                               replay.numbered));
}

void check_leftovers(Replay& replay) {
  for (const auto& [id, conversation] : replay.conversations)
    replay.finding(fmt::format("Conversation {} was logged but has no row.", conversation.number));
  for (const auto& [id, hash] : replay.messages)
    replay.finding(fmt::format("Message {} was logged but has no row.", id.value));
  for (const auto& [id, hash] : replay.organisations)
    replay.finding(fmt::format("Organisation {} was logged but has no row.", id.value));
  for (const auto& [id, hash] : replay.customers)
    replay.finding(fmt::format("Customer {} was logged but has no row.", id.value));
}

}  // namespace

Result<VerifyReport> verify(store::Store& store) {
  return store.long_read_now([](store::Tx& tx) -> Result<VerifyReport> {
    Replay replay{tx};
    read_log(replay);
    replay.forget_erased();
    each_row<Conversation>(replay, store::sql::conversations_after, check_conversation);
    each_row<Message>(replay, store::sql::messages_after, check_message);
    each_row<Customer>(replay, store::sql::customers_after, check_customer);
    each_row<Organisation>(replay, store::sql::organisations_after, check_organisation);
    check_deliveries(replay);
    check_people(replay);
    check_leftovers(replay);
    return std::move(replay.report);
  });
}

}  // namespace heard::desk

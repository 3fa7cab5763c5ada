#include "desk/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "care/content_hash.h"
#include "care/evolve.h"
#include "care/preview.h"
#include "care/promise_course.h"
#include "store/effect_rows.h"
#include "store/log.h"
#include "store/sql/conversation.h"
#include "store/sql/governor.h"
#include "store/sql/organisation.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"
#include "store/sql/survey.h"
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
  std::unordered_map<PromiseId, Promise> promises{};
  std::unordered_map<PromiseId, ContentHash> promise_words{};
  std::unordered_map<ConversationId, Instant> promised_by{};  // the earliest that is owed
  std::unordered_set<ConversationId> erased{};
  std::unordered_map<CustomerId, ContactWishChanged> wishes{};
  std::unordered_map<ConversationId, bool> settled{};
  std::unordered_map<ConversationId, int> marks{};
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
  void operator()(const ConversationInboxChanged&) {}
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
  void operator()(const AcknowledgementChanged&) {}
  void operator()(const CustomerTold&) {}
  void operator()(const TellingHeld&) {}
  void operator()(const OutsideChanged&) {}
  void operator()(const AskedOutside&) {}
  void operator()(const AnswerUnderstood&) {}
  void operator()(const AnswerQuestioned&) {}
  void operator()(const ProperLookAsked&) {}
  void operator()(const LinksRevoked&) {}
  void operator()(const PromiseMade& e) {
    promises[e.promise] = {.id = e.promise, .conversation = current};
    if (e.words) promise_words[e.promise] = *e.words;
  }
  void operator()(const PromiseRenewed&) {}
  void operator()(const PromiseToldLate&) {}
  void operator()(const PromiseEnded&) {}
  void operator()(const PromiseMadeGood&) {}
  void operator()(const PromiseNear&) {}
  void operator()(const PromiseRetimed&) {}
  void operator()(const PromiseRulesChanged&) {}
  void operator()(const VisitorTold&) {}
  void operator()(const ContactWishChanged& e) { wishes[e.customer] = e; }
  void operator()(const NotWritten&) {}
  void operator()(const SettledAsked&) {}
  void operator()(const SettledAnswered& e) { settled[current] = e.settled; }
  void operator()(const MarkGiven& e) { marks[current] = e.mark; }
  void operator()(const CameAsDecided&) {}
  void operator()(const UrgencyDecided&) {}
  void operator()(const ConversationLanguageSaid&) {}
  void operator()(const ReplyRetimed&) {}
  void operator()(const TokenChanged&) {}
  void operator()(const SessionEnded&) {}
  void operator()(const InvitationChanged&) {}
  void operator()(const PinChanged&) {}
  void operator()(const TillChanged&) {}
  void operator()(const QuarantineRetried&) {}
  void operator()(const SavedViewChanged&) {}
  void operator()(const ConversationErased& e) { erased.insert(e.conversation); }
  void operator()(const CustomerErased& e) {
    customers.erase(e.customer);
    wishes.erase(e.customer);
  }

  void take(const LoggedEvent& logged) {
    ++report.events;
    if (logged.seq != 0) ++numbered;
    seq_max = std::max(seq_max, logged.seq);
    const auto event = store::decoded(logged);
    if (!event.ok())
      return finding(
          fmt::format("Event {} ({}) cannot be read: {}", logged.id, logged.kind, event.error().sentence));
    current = logged.conversation.value_or(ConversationId{});
    visit(*this, *event);
    if (const auto id = care::promise_of(*event))
      care::evolve(promises[*id], *event, logged.at, {logged.by_kind, logged.by_id});
    if (!logged.conversation) return;
    care::evolve(conversations[*logged.conversation], *event, logged.at);
    if (const auto* changed = event->as<SubjectChanged>()) subjects[*logged.conversation] = changed->subject;
  }

  // What was erased has no rows to be compared with.
  void forget_erased() {
    const auto gone = [this](const auto& entry) { return erased.contains(entry.second.conversation); };
    std::erase_if(messages, gone);
    std::erase_if(deliveries, gone);
    for (const ConversationId id : erased) conversations.erase(id);
    std::erase_if(promises, [this](const auto& entry) { return erased.contains(entry.second.conversation); });
    for (const ConversationId id : erased) {
      conversations.erase(id);
      settled.erase(id);
      marks.erase(id);
    }
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
         log.split_from == row.split_from && log.team == row.team && log.asked_for == row.asked_for &&
         log.owed_by == row.owed_by && log.proper_look_since == row.proper_look_since &&
         log.links_revoked_at == row.links_revoked_at && log.came_as == row.came_as &&
         log.language_heard == row.language_heard && log.language_said == row.language_said &&
         log.urgent == row.urgent;
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
  const auto owed = replay.promised_by.find(row.id);
  if (row.promised_by != (owed == replay.promised_by.end() ? std::nullopt : std::optional(owed->second)))
    replay.finding(fmt::format("Conversation {} does not say what is promised in it.", row.number));
  if (!is_last_word(replay.tx, row))
    replay.finding(fmt::format("The preview of conversation {} is not its last message.", row.number));
  replay.conversations.erase(log);
}

// In a conversation itself and in the one that it goes on in.
void add_up_owed(Replay& replay) {
  const auto owed_in = [&](ConversationId id, Instant due_at) {
    const auto [at, is_first] = replay.promised_by.try_emplace(id, due_at);
    if (!is_first) at->second = std::min(at->second, due_at);
  };
  for (const auto& [id, promise] : replay.promises) {
    const bool open = promise.state == PromiseState::open;
    if (!open && (promise.state != PromiseState::broken || promise.made_good_at)) continue;
    owed_in(promise.conversation, promise.due_at);
    if (const auto into = replay.conversations[promise.conversation].merged_into)
      owed_in(*into, promise.due_at);
  }
}

bool same_promise(const Promise& log, const Promise& row) {
  return log.conversation == row.conversation && log.kind == row.kind && log.state == row.state &&
         log.made_at == row.made_at && log.made_by == row.made_by && log.due_at == row.due_at &&
         log.first_due_at == row.first_due_at && log.due_local_minutes == row.due_local_minutes &&
         log.renewals == row.renewals && log.renewed_by == row.renewed_by &&
         log.told_by_machine_at == row.told_by_machine_at && log.warned_at == row.warned_at &&
         log.ended_at == row.ended_at && log.made_good_at == row.made_good_at;
}

void check_promise_row(Replay& replay, const Promise& row) {
  const auto log = replay.promises.find(row.id);
  if (log == replay.promises.end())
    return replay.finding(fmt::format("Promise {} has no event.", row.id.value));
  if (!same_promise(log->second, row))
    replay.finding(fmt::format("Promise {} is not what its events say.", row.id.value));
  const auto words = replay.promise_words.find(row.id);
  const bool same_words = words == replay.promise_words.end()
                              ? row.words.empty()
                              : care::content_hash(row.nonce, row.words.view()) == words->second;
  if (!same_words)
    replay.finding(fmt::format("The words of promise {} are not those that were logged.", row.id.value));
  replay.promises.erase(log);
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

void check_wishes(Replay& replay) {
  for (const auto& [id, logged] : replay.wishes) {
    const auto row = replay.tx.one<ContactWish>(store::sql::contact_wish_of, id);
    if (!row || row->dial != logged.dial || row->until != logged.until ||
        row->offers_since.has_value() != logged.offers || row->no_thanks_at != logged.no_thanks_at)
      replay.finding(fmt::format("How often customer {} wants to be written to is not as logged.", id.value));
  }
  for (const auto& [id, logged] : replay.settled) {
    const auto row = replay.tx.one<SettledQuestion>(store::sql::settled_question_of, id);
    if (!row || row->settled != logged)
      replay.finding(fmt::format("What was said to whether it is settled is not as logged ({}).", id.value));
  }
  for (const auto& [id, logged] : replay.marks) {
    const auto row = replay.tx.one<SurveyMark>(store::sql::survey_mark_of, id);
    if (!row || row->mark != logged)
      replay.finding(fmt::format("The mark that was given is not as logged ({}).", id.value));
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
  for (const auto& [id, promise] : replay.promises)
    replay.finding(fmt::format("Promise {} was logged but has no row.", id.value));
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
    add_up_owed(replay);
    each_row<Promise>(replay, store::sql::promises_after, check_promise_row);
    each_row<Conversation>(replay, store::sql::conversations_after, check_conversation);
    each_row<Message>(replay, store::sql::messages_after, check_message);
    each_row<Customer>(replay, store::sql::customers_after, check_customer);
    each_row<Organisation>(replay, store::sql::organisations_after, check_organisation);
    check_deliveries(replay);
    check_people(replay);
    check_wishes(replay);
    check_leftovers(replay);
    return std::move(replay.report);
  });
}

}  // namespace heard::desk

// What happened. Events hold only ids, enums, instants and numbers; words live in content rows and the
// event keeps their hash. History is never rewritten: a changed shape gets a new version and an upcaster.
#pragma once

#include <array>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "record/acknowledgement_event.h"
#include "record/chat_event.h"
#include "record/customer_event.h"
#include "record/governor_event.h"
#include "record/house_event.h"
#include "record/language_event.h"
#include "record/mail_event.h"
#include "record/moved_event.h"
#include "record/moved_inbox_event.h"
#include "record/names.h"
#include "record/outside_event.h"
#include "record/promise_event.h"
#include "record/team_event.h"
#include "record/their_page_event.h"

namespace heard {

struct ConversationStarted {
  static constexpr std::string_view kind = "conversation_started";
  static constexpr int version = 1;
  ConversationId conversation;
  std::int64_t number = 0;
  InboxId inbox;
  CustomerId customer;
  Channel channel = Channel::web_form;
  ContentHash subject;
  std::optional<CameAs> came_as{};
};
HEARD_RECORD(ConversationStarted, conversation, number, inbox, customer, channel, subject, came_as);

struct MessageReceived {
  static constexpr std::string_view kind = "message_received";
  static constexpr int version = 1;
  MessageId message;
  ContentHash content;
  std::optional<bool> automatic{};   // a machine answered: nobody waits for us because of it
  std::optional<bool> earlier{};     // it was there before us: no clock runs, and nobody is told
  std::optional<Tongue> language{};  // as far as its words tell
};
HEARD_RECORD(MessageReceived, message, content, automatic, earlier, language);

struct ReplyWritten {
  static constexpr std::string_view kind = "reply_written";
  static constexpr int version = 1;
  MessageId message;
  ContentHash content;
  EffectId effect;
  Instant held_until;
  std::vector<EffectId> also{};  // further deliveries of the same reply
};
HEARD_RECORD(ReplyWritten, message, content, effect, held_until, also);

struct ReplyTakenBack {
  static constexpr std::string_view kind = "reply_taken_back";
  static constexpr int version = 1;
  MessageId message;
  EffectId effect;
  // The conversation as it is again.
  ConversationState state = ConversationState::open;
  std::optional<Instant> waiting_since;
  MessageId last_message;
  Instant last_at;
  ByKind last_by = ByKind::customer;
  std::vector<EffectId> also{};  // its further deliveries
};
HEARD_RECORD(ReplyTakenBack, message, effect, state, waiting_since, last_message, last_at, last_by, also);

// A planned reply did not go out because the customer wrote first: its words are its author's draft again.
struct ReplyHeldBack {
  static constexpr std::string_view kind = "reply_held_back";
  static constexpr int version = 1;
  MessageId message;
  EffectId effect;
  std::optional<Instant> waiting_since;  // as if it had never been planned
  std::vector<EffectId> also{};          // its further deliveries
};
HEARD_RECORD(ReplyHeldBack, message, effect, waiting_since, also);

// A planned reply goes out at another time.
struct ReplyRetimed {
  static constexpr std::string_view kind = "reply_retimed";
  static constexpr int version = 1;
  MessageId message;
  Instant until;
};
HEARD_RECORD(ReplyRetimed, message, until);

struct NoteWritten {
  static constexpr std::string_view kind = "note_written";
  static constexpr int version = 1;
  MessageId message;
  ContentHash content;
};
HEARD_RECORD(NoteWritten, message, content);

// A note names a colleague, who is to look at it.
struct ColleagueAsked {
  static constexpr std::string_view kind = "colleague_asked";
  static constexpr int version = 1;
  MessageId message;
  PersonId person;
};
HEARD_RECORD(ColleagueAsked, message, person);

struct DeliveryChanged {
  static constexpr std::string_view kind = "delivery_changed";
  static constexpr int version = 1;
  MessageId message;
  EffectId effect;
  DeliveryState state = DeliveryState::sent;
};
HEARD_RECORD(DeliveryChanged, message, effect, state);

struct ConversationAssigned {
  static constexpr std::string_view kind = "conversation_assigned";
  static constexpr int version = 1;
  std::optional<PersonId> assignee;          // nobody: put back
  std::optional<AssignedBecause> because{};  // by rule; nothing: a person did it
};
HEARD_RECORD(ConversationAssigned, assignee, because);

// A person settled it, or nobody wrote for the agreed time, or its customer says that it is.
enum class ResolvedBecause { person, quiet, customer };
HEARD_ENUM(ResolvedBecause, person, quiet, customer)

struct ConversationResolved {
  static constexpr std::string_view kind = "conversation_resolved";
  static constexpr int version = 1;
  ResolvedBecause because = ResolvedBecause::person;
  std::optional<Instant> waiting_since_before{};  // by a person: so that settled by mistake, they wait on
};
HEARD_RECORD(ConversationResolved, because, waiting_since_before);

struct ConversationReopened {
  static constexpr std::string_view kind = "conversation_reopened";
  static constexpr int version = 1;
  std::optional<Instant> waiting_since;
};
HEARD_RECORD(ConversationReopened, waiting_since);

// Somebody waits for the customer though no reply said so, e.g. after a call.
struct ConversationLeftToThem {
  static constexpr std::string_view kind = "conversation_left_to_them";
  static constexpr int version = 1;
};
HEARD_RECORD(ConversationLeftToThem);

// Out of sight until its time has come or the customer writes.
struct ConversationSnoozed {
  static constexpr std::string_view kind = "conversation_snoozed";
  static constexpr int version = 1;
  Instant until;
};
HEARD_RECORD(ConversationSnoozed, until);

// The time has come: it stands on top again, as news.
struct ConversationCameBack {
  static constexpr std::string_view kind = "conversation_came_back";
  static constexpr int version = 1;
  Instant due_at;
};
HEARD_RECORD(ConversationCameBack, due_at);

// Spam, a pitch, a wrong number: nothing is owed. By the system when its sender was set aside before.
struct ConversationSetAside {
  static constexpr std::string_view kind = "conversation_set_aside";
  static constexpr int version = 1;
};
HEARD_RECORD(ConversationSetAside);

struct ConversationTagged {
  static constexpr std::string_view kind = "conversation_tagged";
  static constexpr int version = 1;
  TagId tag;
};
HEARD_RECORD(ConversationTagged, tag);

struct ConversationUntagged {
  static constexpr std::string_view kind = "conversation_untagged";
  static constexpr int version = 1;
  TagId tag;
};
HEARD_RECORD(ConversationUntagged, tag);

// What they are trying to do, in a few words.
struct GoalChanged {
  static constexpr std::string_view kind = "goal_changed";
  static constexpr int version = 1;
  std::optional<ContentHash> goal;  // nothing: not known any more
};
HEARD_RECORD(GoalChanged, goal);

// A person says what it is, whichever way it came. Nothing: neither a complaint nor a return.
struct CameAsDecided {
  static constexpr std::string_view kind = "came_as_decided";
  static constexpr int version = 1;
  std::optional<CameAs> came_as;
};
HEARD_RECORD(CameAsDecided, came_as);

// Somebody says that it is urgent, or not any more.
struct UrgencyDecided {
  static constexpr std::string_view kind = "urgency_decided";
  static constexpr int version = 1;
  bool urgent = false;
};
HEARD_RECORD(UrgencyDecided, urgent);

struct SubjectChanged {
  static constexpr std::string_view kind = "subject_changed";
  static constexpr int version = 1;
  ContentHash subject;
};
HEARD_RECORD(SubjectChanged, subject);

struct PersonAdded {
  static constexpr std::string_view kind = "person_added";
  static constexpr int version = 1;
  PersonId person;
  Role role = Role::agent;
};
HEARD_RECORD(PersonAdded, person, role);

struct PersonChanged {
  static constexpr std::string_view kind = "person_changed";
  static constexpr int version = 1;
  PersonId person;
  Role role = Role::agent;
  bool active = true;
};
HEARD_RECORD(PersonChanged, person, role, active);

// Signing in takes a code as well, or not any more.
struct PersonSecondFactorChanged {
  static constexpr std::string_view kind = "person_second_factor_changed";
  static constexpr int version = 1;
  PersonId person;
  bool on = false;
};
HEARD_RECORD(PersonSecondFactorChanged, person, on);

// What the shop is called or which clock it lives by.
struct ShopChanged {
  static constexpr std::string_view kind = "shop_changed";
  static constexpr int version = 1;
  bool name = false;
  bool zone = false;
  std::optional<bool> hours;     // when it is open
  std::optional<TeamId> team{};  // the hours are this team's own
};
HEARD_RECORD(ShopChanged, name, zone, hours, team);

// A ready answer was written, changed or taken away.
struct ReadyAnswerChanged {
  static constexpr std::string_view kind = "ready_answer_changed";
  static constexpr int version = 1;
  ReadyAnswerId answer;
  bool removed = false;
};
HEARD_RECORD(ReadyAnswerChanged, answer, removed);

// The house does something differently from now on. What is not mentioned stays.
struct RulesChanged {
  static constexpr std::string_view kind = "rules_changed";
  static constexpr int version = 1;
  std::optional<int> hold_seconds;
  std::optional<int> quiet_days;
  std::optional<int> link_days;
  std::optional<Assignment> assignment;
  std::optional<int> open_each_max;
  std::optional<bool> ask_if_settled{};  // by mail
  std::optional<SurveyScale> survey{};   // or its words
  std::optional<int> begun_at_once_max{};
  std::optional<bool> backups{};       // every night
  std::optional<int> backup_minute{};  // since midnight
};
HEARD_RECORD(RulesChanged, hold_seconds, quiet_days, link_days, assignment, open_each_max, ask_if_settled,
             survey, begun_at_once_max, backups, backup_minute);

// Out of every list, search and page, until somebody puts it back, its customer writes or its time is over.
struct ConversationDeleted {
  static constexpr std::string_view kind = "conversation_deleted";
  static constexpr int version = 1;
  ConversationState state_before = ConversationState::open;
  std::optional<Instant> snoozed_until_before;
};
HEARD_RECORD(ConversationDeleted, state_before, snoozed_until_before);

// It is there again, as it was.
struct ConversationRestored {
  static constexpr std::string_view kind = "conversation_restored";
  static constexpr int version = 1;
  ConversationState state = ConversationState::open;
  std::optional<Instant> snoozed_until;
};
HEARD_RECORD(ConversationRestored, state, snoozed_until);

// One for each conversation of a customer who is erased.
struct ConversationErased {
  static constexpr std::string_view kind = "conversation_erased";
  static constexpr int version = 1;
  ConversationId conversation;
};
HEARD_RECORD(ConversationErased, conversation);

// Every kind there is, in the order in which they came.
using EventBodies = boost::mp11::mp_list<
    CustomerAdded, ConversationStarted, MessageReceived, ReplyWritten, ReplyTakenBack, NoteWritten,
    DeliveryChanged, ConversationAssigned, ConversationResolved, ConversationReopened, ConversationSnoozed,
    ConversationCameBack, ConversationLeftToThem, SubjectChanged, PersonAdded, PersonChanged, ShopChanged,
    ConversationErased, CustomerErased, ReplyHeldBack, ConversationSetAside, ConversationTagged,
    ConversationUntagged, GoalChanged, ReadyAnswerChanged, RulesChanged, ConversationMerged,
    ConversationParted, MergeChanged, CustomerChanged, PersonSecondFactorChanged, ColleagueAsked,
    CustomerMerged, CustomerParted, TeamChanged, ConversationTeamChanged, SplitChanged, ConversationDeleted,
    ConversationRestored, CustomerJoined, OrganisationChanged, MailboxChanged, InboxChanged, SendingChanged,
    MailBounced, AcknowledgementChanged, CustomerTold, TellingHeld, OutsideChanged, AskedOutside,
    AnswerUnderstood, AnswerQuestioned, ProperLookAsked, LinksRevoked, VisitorTold, PromiseMade,
    PromiseRenewed, PromiseToldLate, PromiseEnded, PromiseMadeGood, PromiseNear, PromiseRetimed,
    PromiseRulesChanged, ContactWishChanged, NotWritten, SettledAsked, SettledAnswered, MarkGiven,
    CameAsDecided, ConversationInboxChanged, ReplyRetimed, ConversationLanguageSaid, TokenChanged,
    SessionEnded, InvitationChanged, PinChanged, TillChanged, QuarantineRetried, SavedViewChanged,
    UrgencyDecided>;

// One event: the body of one of these kinds, which nobody changes any more. Not a variant, for one of so many
// types would put all of them into the name of every function that takes an event, and compilers take longer
// for these names than for the code.
class Event {
 public:
  using Bodies = EventBodies;

  Event() = default;  // none of them, until another takes its place
  template <class T>
  requires boost::mp11::mp_contains<EventBodies, T>::value Event(
      T body)  // NOLINT(google-explicit-constructor): a body is an event
      : place_(place_of<T>), body_(std::make_shared<const T>(std::move(body))) {}

  // The body if it is of this kind, as long as the event lives.
  template <class T>
  [[nodiscard]] const T* as() const {
    return is<T>() ? static_cast<const T*>(body_.get()) : nullptr;
  }
  template <class T>
  [[nodiscard]] bool is() const {
    return place_ == place_of<T>;
  }
  // Where its kind stands in EventBodies.
  [[nodiscard]] std::size_t place() const { return place_; }
  [[nodiscard]] const void* body() const { return body_.get(); }

 private:
  template <class T>
  static constexpr std::size_t place_of = boost::mp11::mp_find<EventBodies, T>::value;

  std::size_t place_ = boost::mp11::mp_size<EventBodies>::value;
  std::shared_ptr<const void> body_;
};

template <class Told, class Visitor, class Body>
Told told_of(Visitor& visitor, const void* body) {
  return visitor(*static_cast<const Body*>(body));
}

// Calls the visitor with the body of an event, which must have one.
template <class Visitor>
decltype(auto) visit(Visitor&& visitor, const Event& event) {
  using Plain = std::remove_reference_t<Visitor>;
  return [&]<class First, class... T>(boost::mp11::mp_list<First, T...>*) -> decltype(auto) {
    using Told = std::invoke_result_t<Plain&, const First&>;
    using Call = Told (*)(Plain&, const void*);
    constexpr std::array<Call, 1 + sizeof...(T)> calls{&told_of<Told, Plain, First>,
                                                       &told_of<Told, Plain, T>...};
    return calls.at(event.place())(visitor, event.body());
  }(static_cast<EventBodies*>(nullptr));
}

// An event on its way into the log.
struct NewEvent {
  Event event;
  Instant at;
  By by;
  std::optional<ConversationId> conversation;
  std::optional<MessageId> message;
  bool shown = false;  // stands in the conversation's timeline
};

// An event as the log keeps it; `body` is the described struct as JSON.
struct LoggedEvent {
  std::int64_t seq = 0;
  std::int64_t id = 0;
  Instant at;
  ByKind by_kind = ByKind::system;
  std::int64_t by_id = 0;
  std::string kind;
  int version = 1;
  std::optional<ConversationId> conversation;
  std::optional<MessageId> message;
  std::string body;
};
HEARD_RECORD(LoggedEvent, seq, id, at, by_kind, by_id, kind, version, conversation, message, body);

}  // namespace heard

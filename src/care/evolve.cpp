#include "care/evolve.h"

namespace heard::care {
namespace {

struct Fold {
  Conversation& c;
  Instant at;

  void operator()(const ConversationStarted& e) const {
    c.id = e.conversation;
    c.number = e.number;
    c.inbox = e.inbox;
    c.customer = e.customer;
    c.channel = e.channel;
    c.came_as = e.came_as;
    c.state = ConversationState::open;
    c.created_at = at;
    c.last_at = at;
  }
  void operator()(const MessageReceived& e) const {
    if (e.language) c.language_heard = e.language;
    if (e.automatic.value_or(false)) {
      ++c.message_count;
      return;
    }
    if (e.earlier.value_or(false)) {
      if (c.state == ConversationState::waiting) c.state = ConversationState::open;
      c.last_customer_message = e.message;
      return said(e.message, ByKind::customer);
    }
    // Somebody already waiting waits since their first unanswered message.
    if ((c.state != ConversationState::open && !c.asked_for) || !c.waiting_since) c.waiting_since = at;
    if (c.state != ConversationState::set_aside) becomes(ConversationState::open);
    c.snoozed_until.reset();
    c.owed_by.reset();
    c.last_customer_message = e.message;
    said(e.message, ByKind::customer);
  }
  void operator()(const ReplyWritten& e) const {
    becomes(ConversationState::waiting);
    c.waiting_since.reset();
    said(e.message, ByKind::person);
  }
  void operator()(const ReplyTakenBack& e) const {
    becomes(e.state);
    c.waiting_since = e.waiting_since;
    c.last_message = e.last_message;
    c.last_at = e.last_at;
    c.preview_by = e.last_by;
    --c.message_count;
  }
  // Their message, which follows, makes it what it is then.
  void operator()(const ReplyHeldBack& e) const {
    becomes(ConversationState::open);
    c.waiting_since = e.waiting_since;
    --c.message_count;
  }
  // A note is for the team: it neither answers nor moves the conversation up.
  void operator()(const NoteWritten&) const { ++c.message_count; }
  void operator()(const ColleagueAsked&) const {}
  void operator()(const ConversationAssigned& e) const { c.assignee = e.assignee; }
  void operator()(const ConversationTeamChanged& e) const { c.team = e.team; }
  void operator()(const ConversationInboxChanged& e) const { c.inbox = e.inbox; }
  void operator()(const ConversationResolved&) const {
    c.state = ConversationState::resolved;
    c.waiting_since.reset();
    c.snoozed_until.reset();
    c.proper_look_since.reset();
  }
  void operator()(const ConversationReopened& e) const {
    c.state = ConversationState::open;
    c.waiting_since = e.waiting_since;
    c.snoozed_until.reset();
  }
  void operator()(const ConversationSnoozed& e) const {
    c.state = ConversationState::snoozed;
    c.snoozed_until = e.until;
  }
  void operator()(const ConversationCameBack&) const { is_our_turn(); }
  void operator()(const ConversationLeftToThem&) const {
    c.state = ConversationState::waiting;
    c.waiting_since.reset();
    c.snoozed_until.reset();
  }
  // Who waits, waits on without a claim: taken back, it is as it was.
  void operator()(const ConversationSetAside&) const {
    c.state = ConversationState::set_aside;
    c.snoozed_until.reset();
  }
  void operator()(const ConversationDeleted&) const {
    c.state = ConversationState::deleted;
    c.snoozed_until.reset();
  }
  void operator()(const ConversationRestored& e) const {
    c.state = e.state;
    c.snoozed_until = e.snoozed_until;
  }
  void operator()(const ConversationMerged& e) const {
    c.state = ConversationState::merged;
    c.merged_into = e.into;
  }
  void operator()(const ConversationParted& e) const {
    c.state = e.state;
    c.snoozed_until = e.snoozed_until;
    c.merged_into.reset();
  }
  void operator()(const MergeChanged& e) const { stands(e); }
  void operator()(const SplitChanged& e) const {
    stands(e.stands);
    if (e.side == SplitSide::split_off_from) c.split_from = e.other;
    if (e.side == SplitSide::given_back) c.split_from.reset();
  }
  void operator()(const CustomerChanged&) const {}
  void operator()(const CustomerMerged&) const {}
  void operator()(const CustomerParted&) const {}
  void operator()(const CustomerJoined&) const {}
  void operator()(const OrganisationChanged&) const {}
  void operator()(const ConversationTagged&) const {}
  void operator()(const ConversationUntagged&) const {}
  void operator()(const GoalChanged&) const {}
  void operator()(const ReadyAnswerChanged&) const {}
  void operator()(const RulesChanged&) const {}
  void operator()(const DeliveryChanged&) const {}
  void operator()(const SubjectChanged&) const {}
  void operator()(const CustomerAdded&) const {}
  void operator()(const PersonAdded&) const {}
  void operator()(const PersonChanged&) const {}
  void operator()(const PersonSecondFactorChanged&) const {}
  void operator()(const ShopChanged&) const {}
  void operator()(const TeamChanged&) const {}
  void operator()(const MailboxChanged&) const {}
  void operator()(const InboxChanged&) const {}
  void operator()(const SendingChanged&) const {}
  void operator()(const MailBounced&) const {}
  void operator()(const AcknowledgementChanged&) const {}
  void operator()(const CustomerTold&) const {}
  void operator()(const TellingHeld&) const {}
  void operator()(const OutsideChanged& e) const {
    if (e.news == OutsideNews::answered || e.news == OutsideNews::overdue || e.news == OutsideNews::bounced)
      is_our_turn();
  }
  void operator()(const AskedOutside& e) const {
    c.asked_for = e.asked_for;
    c.owed_by = e.owed_by;
    c.state = ConversationState::outside;
  }
  void operator()(const AnswerUnderstood&) const {}
  void operator()(const AnswerQuestioned&) const {}
  // Also where it was put out of sight: whoever asks for this is to be heard by a person.
  void operator()(const ProperLookAsked&) const {
    c.proper_look_since = at;
    c.state = ConversationState::open;
    is_our_turn();
  }
  void operator()(const LinksRevoked&) const { c.links_revoked_at = at; }
  // What they become is folded by itself (care/promise_course.h).
  void operator()(const PromiseMade&) const {}
  void operator()(const PromiseRenewed&) const {}
  void operator()(const PromiseToldLate&) const {}
  void operator()(const PromiseEnded&) const {}
  void operator()(const PromiseMadeGood&) const {}
  void operator()(const PromiseNear&) const {}
  void operator()(const PromiseRetimed&) const {}
  void operator()(const PromiseRulesChanged&) const {}
  void operator()(const VisitorTold&) const {}
  void operator()(const ContactWishChanged&) const {}
  void operator()(const NotWritten&) const {}
  void operator()(const SettledAsked&) const {}
  void operator()(const SettledAnswered&) const {}
  void operator()(const MarkGiven&) const {}
  void operator()(const CameAsDecided& e) const { c.came_as = e.came_as; }
  void operator()(const UrgencyDecided& e) const { c.urgent = e.urgent; }
  void operator()(const ConversationLanguageSaid& e) const { c.language_said = e.language; }
  void operator()(const ReplyRetimed&) const {}
  void operator()(const TokenChanged&) const {}
  void operator()(const SessionEnded&) const {}
  void operator()(const InvitationChanged&) const {}
  void operator()(const PinChanged&) const {}
  void operator()(const TillChanged&) const {}
  void operator()(const QuarantineRetried&) const {}
  void operator()(const SavedViewChanged&) const {}
  void operator()(const ConversationErased&) const {}
  void operator()(const CustomerErased&) const {}

  // What stands in another one has no turn of its own.
  void becomes(ConversationState state) const { c.state = c.asked_for ? ConversationState::outside : state; }

  // As news, unless it was put out of sight for good.
  void is_our_turn() const {
    if (c.state == ConversationState::set_aside || c.state == ConversationState::deleted) return;
    c.state = ConversationState::open;
    if (!c.waiting_since) c.waiting_since = at;
    c.snoozed_until.reset();
    c.last_at = at;
  }

  template <class Counted>
  void stands(const Counted& e) const {
    c.state = e.state;
    c.waiting_since = e.waiting_since;
    c.snoozed_until = e.snoozed_until;
    c.last_message = e.last_message;
    c.last_customer_message = e.last_customer_message;
    c.last_at = e.last_at;
    c.preview_by = e.last_by;
    c.message_count = e.message_count;
    c.proper_look_since = e.proper_look_since;
    c.urgent = e.urgent.value_or(c.urgent);
  }

  void said(MessageId message, ByKind by) const {
    c.last_message = message;
    c.last_at = at;
    c.preview_by = by;
    ++c.message_count;
  }
};

}  // namespace

void evolve(Conversation& conversation, const Event& event, Instant at) {
  visit(Fold{conversation, at}, event);
  ++conversation.version;
}

}  // namespace heard::care

#include "care/split.h"

#include <algorithm>

#include "care/content_hash.h"
#include "care/preview.h"

namespace heard::care {
namespace {

Result<void> may_move(const Moving& moving, const Leaving& leaving) {
  if (std::ranges::find(leaving.split_before, moving.message.id) != leaving.split_before.end())
    return conflict("split_before",
                    "This was split off from another conversation. Please put it back, then split it there.");
  const auto ended = [](const Effect& one) {
    return one.state == EffectState::done || one.state == EffectState::dead;
  };
  if (moving.message.kind == MessageKind::reply &&
      (moving.deliveries.empty() || !std::ranges::all_of(moving.deliveries, ended)))
    return conflict("not_sent_yet", "A reply that has not gone out yet stays where it is.");
  return {};
}

// Said again in the log of the conversation where it goes on.
void said_again(Decision& decision, const Moving& moving, const Split& split) {
  const Message& m = moving.message;
  const By by{m.kind == MessageKind::customer ? ByKind::customer : ByKind::person, m.author};
  decision.happened(moving.happened.event, moving.happened.at, by, m.id);
  for (const Effect& delivery : moving.deliveries) {
    const bool sent = delivery.state == EffectState::done;
    decision.happened(DeliveryChanged{.message = m.id,
                                      .effect = delivery.id,
                                      .state = sent ? DeliveryState::sent : DeliveryState::failed},
                      split.now, {}, m.id, false);
  }
}

SplitChanged moved_between(SplitSide side, const Conversation& other, const std::vector<MessageId>& moved,
                           const StandsAs& stands) {
  return {.side = side, .other = other.id, .other_number = other.number, .messages = moved, .stands = stands};
}

}  // namespace

std::optional<MessageId> message_shown_by(const Event& event) {
  if (const auto* received = event.as<MessageReceived>()) return received->message;
  if (const auto* reply = event.as<ReplyWritten>()) return reply->message;
  if (const auto* note = event.as<NoteWritten>()) return note->message;
  return std::nullopt;
}

Result<void> may_split(const Conversation& from, const std::vector<Moving>& moving, const Leaving& leaving) {
  if (moving.empty()) return invalid("missing_field", "Please choose at least one message.", "message_ids");
  if (from.state == ConversationState::set_aside)
    return conflict("not_for_us", "This is not for us. Please take it up again first.");
  for (const Moving& each : moving) HEARD_CHECK(may_move(each, leaving));
  const auto is_note = [](const Moving& each) { return each.message.kind == MessageKind::note; };
  if (std::ranges::all_of(moving, is_note))
    return conflict("only_notes", "A conversation cannot begin with notes alone.");
  if (leaving.stay == 0) return conflict("nothing_stays", "At least one message has to stay here.");
  return {};
}

Decision split_off_from(const Start& start, const Customer& customer, const Conversation& from,
                        const std::vector<Moving>& moving, const Split& split) {
  Decision decision;
  begin(decision, start, customer, split.by, moving.front().happened.at);
  std::vector<MessageId> moved;
  for (const Moving& each : moving) {
    said_again(decision, each, split);
    moved.push_back(each.message.id);
    if (each.message.id == decision.after.last_message)
      decision.after.preview = preview_of(each.message.text.view());
  }
  if (from.team) decision.happened(ConversationTeamChanged{from.team}, split.now, split.by, {}, false);
  if (from.assignee) decision.happened(ConversationAssigned{from.assignee}, split.now, split.by, {}, false);
  decision.happened(moved_between(SplitSide::split_off_from, from, moved, stands_as(decision.after)),
                    split.now, split.by);
  return decision;
}

Decision split_off(const Conversation& from, const Whole& whole, const Conversation& into,
                   const std::vector<MessageId>& moved, const Split& split) {
  Decision decision{.after = from};
  decision.happened(moved_between(SplitSide::split_off, into, moved, whole.stands), split.now, split.by);
  decision.after.preview = whole.preview;
  return decision;
}

Decision given_back(const Conversation& from, const Conversation& alone, const Conversation& back,
                    const std::vector<MessageId>& moved, const std::string& nonce, const Split& split) {
  Decision decision{.after = from};
  decision.happened(moved_between(SplitSide::given_back, back, moved, stands_as(alone)), split.now, split.by);
  decision.happened(
      ConversationMerged{
          .into = back.id, .state_before = alone.state, .snoozed_until_before = alone.snoozed_until},
      split.now, split.by);
  decision.after.preview = alone.preview;
  if (alone.message_count > 0) return decision;
  // without words of its own it keeps nothing of what was said: that may be erased elsewhere
  decision.after.preview = {};
  decision.after.subject = back.subject;
  decision.after.subject_nonce = nonce;
  decision.happened(SubjectChanged{subject_hash(decision.after)}, split.now, split.by, {}, false);
  return decision;
}

Decision put_back(const Conversation& back, const Whole& whole, const StandsAs& gave,
                  const Conversation& from, const std::vector<MessageId>& moved, const Split& split) {
  StandsAs stands = whole.stands;
  const bool moved_on = back.state != gave.state || back.waiting_since != gave.waiting_since ||
                        back.snoozed_until != gave.snoozed_until || back.message_count != gave.message_count;
  if (moved_on) add_state(stands, from);
  Decision decision{.after = back};
  decision.happened(moved_between(SplitSide::put_back, from, moved, stands), split.now, split.by);
  decision.after.preview = whole.preview;
  return decision;
}

}  // namespace heard::care

#include "desk/conversation/head.h"

#include "care/hold_back.h"
#include "desk/asking/governor.h"
#include "desk/door/own_channels.h"
#include "desk/mail/mail_people.h"
#include "desk/promise/promise_rows.h"
#include "desk/their_page/links.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "store/sql/own_channel.h"
#include "understand/goal.h"

namespace heard::desk {

namespace {

void add_channel(store::Tx& tx, const Conversation& conversation, ConversationHead& head) {
  const auto place = channel_place(tx, conversation);
  if (!place) return;
  head.own_channel = place->channel.name.str();
  const auto person =
      tx.one<OwnChannelPerson>(store::sql::own_channel_person, place->channel.id, place->thread.theirs);
  if (!person) return;
  std::string claim;
  if (person->claimed_email) claim = person->claimed_email->str();
  if (person->claimed_phone) claim.append(claim.empty() ? "" : ", ").append(person->claimed_phone->view());
  if (!claim.empty()) head.own_channel_claim = std::move(claim);
}

}  // namespace

Result<ConversationHead> head_of(store::Tx& tx, const Desk& desk, ConversationId id, Instant now) {
  auto head = store::conversation_head(tx, id, care::planned_min);
  if (!head) return not_found("This conversation");
  if (const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, id)) {
    head->answer_people = answer_people(tx, *conversation, now);
    if (head->answer_people) head->bounced_people = bounced_among(tx, *head->answer_people);
    if (!head->asked_for) head->page_url = page_url(desk, *conversation, now);
    add_channel(tx, *conversation, *head);
  }
  if (head->promised_by) head->promises = promises_in(tx, id);
  if (head->goal_suggested) head->goal_suggested = understand::goal_from(*head->goal_suggested);
  if (head->goal_suggested && head->goal_suggested->empty()) head->goal_suggested.reset();
  return std::move(*head);
}

}  // namespace heard::desk

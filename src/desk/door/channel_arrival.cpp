#include "desk/door/channel_arrival.h"

#include "care/deliver.h"
#include "care/mail.h"
#include "desk/commit.h"
#include "desk/door/channel_out.h"
#include "desk/door/own_channels.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/own_channel.h"
#include "store/sql/people.h"
#include "understand/thread.h"

namespace heard::desk {
namespace {

constexpr Duration channel_arrivals_noted_every = seconds(10);

using TheirId = Text<their_id_bytes_max>;

std::optional<ConversationId> going_on_in(store::Tx& tx, const ByChannel& from, Instant now) {
  const auto thread =
      tx.one<OwnChannelThread>(store::sql::own_channel_thread_newest, from.channel, from.theirs, from.thread);
  if (!thread) return std::nullopt;
  const auto goes_on = load_going_on(tx, thread->conversation);
  if (!goes_on.ok() || goes_on->state == ConversationState::deleted) return std::nullopt;
  const bool settled = goes_on->state == ConversationState::resolved;
  if (settled && goes_on->last_at + understand::reopens_within < now) return std::nullopt;
  return thread->conversation;
}

template <std::size_t Max>
std::optional<Text<Max>> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(Text<Max>::cut(text));
}

// A claim that nobody vouches for makes nobody the customer they claim to be.
CustomerNamed named_at(const ByChannel& from, const OwnChannel& channel, const CustomerNamed& said) {
  CustomerNamed named{
      .id = {}, .name = said.name.empty() ? from.theirs : said.name, .email = {}, .phone = {}};
  if (!channel.trusted) return named;
  named.email = said.email;
  named.phone = said.phone;
  return named;
}

Result<void> note_failed(store::Tx& tx, const Effect& effect, std::string_view reason, Instant now) {
  if (tx.run(store::sql::effect_failed_after_all, effect.id, reason) != 1) return {};
  const auto message = tx.one<Message>(store::sql::message_by_id, *effect.message);
  if (!message) return {};
  HEARD_TRY(const Conversation said_in, load_conversation(tx, *effect.conversation));
  commit(tx, said_in,
         care::deliver(said_in, {.message = *effect.message,
                                 .effect = effect.id,
                                 .state = DeliveryState::failed,
                                 .timer = {},
                                 .quiet = {},
                                 .now = now}),
         now);
  HEARD_TRY(const Conversation before, load_going_on(tx, *effect.conversation));
  commit(tx, before, care::bounced(before, {.message = *message, .bounce = BounceKind::hard, .now = now}),
         now);
  return {};
}

// Reports may come in any order; that it was read says more than that it arrived. What failed counts until it
// was handed over once more.
bool says_more(const std::optional<OwnChannelReport>& known, const Effect& effect, DeliveryReport told) {
  if (!known) return true;
  if (known->state == DeliveryReport::failed) return effect.state == EffectState::done;
  return known->state < told;
}

}  // namespace

Result<ConversationMade> place_from_channel(store::Tx& tx, const Desk& desk, const ByChannel& from,
                                            Opening opening) {
  const auto channel = tx.one<OwnChannel>(store::sql::own_channel_by_id, from.channel);
  if (!channel || !channel->active) return not_found("This channel");
  tx.run(store::sql::own_channel_came, channel->id, opening.now, opening.now - channel_arrivals_noted_every);
  if (const auto goes_on = going_on_in(tx, from, opening.now))
    return add_to_conversation(tx, desk, *goes_on, opening);
  const CustomerNamed said = opening.customer;
  const auto person = tx.one<OwnChannelPerson>(store::sql::own_channel_person, from.channel, from.theirs);
  opening.customer = named_at(from, *channel, said);
  if (person) opening.customer.id = person->customer;
  opening.inbox = inbox_if_there(tx, channel->inbox);
  HEARD_TRY(const ConversationMade made, open_conversation(tx, desk, opening));
  const auto conversation = tx.one<Conversation>(store::sql::conversation_by_id, made.id);
  tx.put(store::sql::own_channel_thread_add, OwnChannelThread{.conversation = made.id,
                                                              .channel = from.channel,
                                                              .theirs = TheirId::cut(from.theirs),
                                                              .thread = TheirId::cut(from.thread)});
  if (!person && conversation)
    tx.put(store::sql::own_channel_person_add,
           OwnChannelPerson{.channel = from.channel,
                            .theirs = TheirId::cut(from.theirs),
                            .customer = conversation->customer,
                            .claimed_email = unless_empty<254>(channel->trusted ? "" : said.email),
                            .claimed_phone = unless_empty<40>(channel->trusted ? "" : said.phone)});
  return made;
}

Task<void> take_channel_report(Desk& desk, OwnChannelId channel, ChannelDelivery report) {
  const auto id = effect_of_channel_id(report.id.view());
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    const auto effect = id ? store::find_effect(tx, *id) : std::nullopt;
    if (!effect || !effect->conversation || !effect->message || channel_of(*effect) != channel)
      return not_found("A message of ours with this id");
    const auto known = tx.one<OwnChannelReport>(store::sql::own_channel_report, effect->id);
    if (!says_more(known, *effect, report.state)) return {};
    tx.run(store::sql::own_channel_report_put, effect->id, report.state, now);
    if (report.state != DeliveryReport::failed) return {};
    const std::string why = report.reason ? one_line(report.reason->view()) : std::string();
    return note_failed(tx, *effect, why.empty() ? "The channel says that it did not arrive." : why, now);
  });
}

}  // namespace heard::desk

// A person decides what no machine may: whether a mail that may have arrived is sent once more.
#include <fmt/format.h>

#include <algorithm>

#include "care/deliver.h"
#include "desk/commit.h"
#include "desk/conversation/conversations.h"
#include "desk/writing/written.h"
#include "store/effect_rows.h"
#include "store/sql/conversation.h"
#include "store/sql/effect.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

Error not_in_doubt() {
  return conflict("not_in_doubt", "There is nothing to decide about this: it is on its way, or has arrived.");
}

Result<Effect> delivery_to(store::Tx& tx, const Message& message, std::string_view to) {
  const auto all = tx.list<Effect>(store::sql::effects_of_message, message.conversation, message.id);
  const auto found = std::ranges::find_if(all, [&](const Effect& one) { return one.recipient == to; });
  if (found == all.end())
    return invalid("unknown_recipient", "This message does not go to this address.", "to");
  return *found;
}

Result<Delivery> send_again(store::Tx& tx, const Effect& effect, Instant now) {
  if (tx.run(store::sql::effect_again, effect.id, now) != 1) return not_in_doubt();
  HEARD_TRY(const Conversation before, load_conversation(tx, *effect.conversation));
  commit(tx, before,
         care::deliver(before, {.message = *effect.message,
                                .effect = effect.id,
                                .state = DeliveryState::queued,
                                .timer = {},
                                .quiet = {},
                                .now = now}),
         now);
  return delivery_told(tx, effect.kind, effect.recipient, DeliveryState::queued);
}

Result<Delivery> leave(store::Tx& tx, const Effect& effect, const Caller& caller) {
  const std::string reason = fmt::format("{} Left as it is by {}.", effect.reason.value_or(""), caller.name);
  if (tx.run(store::sql::effect_left, effect.id, std::string_view(reason)) != 1) return not_in_doubt();
  const bool failed = effect.state == EffectState::dead;
  return Delivery{.to = effect.recipient,
                  .state = failed ? DeliveryState::failed : DeliveryState::unknown,
                  .reason = reason};
}

}  // namespace

Task<Delivery> decide_delivery(Desk& desk, Caller caller, MessageId message, DecideDelivery command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<Delivery> {
    const auto found = tx.one<Message>(store::sql::message_by_id, message);
    if (!found || found->kind != MessageKind::reply || found->taken_back) return not_found("This message");
    HEARD_TRY(const Effect effect, delivery_to(tx, *found, command.to.view()));
    if (command.decide == DeliveryDecision::leave) return leave(tx, effect, caller);
    return send_again(tx, effect, now);
  });
}

}  // namespace heard::desk

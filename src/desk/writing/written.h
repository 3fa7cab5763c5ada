// What somebody at the desk has written, checked before it is anything: the same for a reply, a note and the
// first words of a conversation that we begin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "care/decision.h"
#include "record/customer.h"
#include "record/view.h"
#include "store/tx.h"

namespace heard::desk {

// Its words and kind; everything else is the caller's to fill in. invalid without words.
Result<Message> message_written(const std::optional<Text<message_bytes_max>>& text,
                                const std::optional<Text<html_bytes_max>>& html, MessageKind kind);

// How long it is held. Nothing: as the house holds every reply.
Result<std::optional<Duration>> hold_written(std::optional<int> send_after_seconds,
                                             std::optional<Instant> send_at, Instant now);

// Who a delivery says it is to.
std::string recipient_of(const Customer& customer);

struct Told {
  std::vector<Delivery> delivery;
  std::optional<Instant> held_until;
};
// What is told of the deliveries that were just decided.
Told told_of(store::Tx& tx, const care::Decision& decision, Instant now);
// Of one: what is due by mail says why it waits while nothing leaves. `kind` is the effect's.
Delivery delivery_told(store::Tx& tx, std::string_view kind, std::string to, DeliveryState state);

}  // namespace heard::desk

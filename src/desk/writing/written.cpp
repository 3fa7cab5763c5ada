#include "desk/writing/written.h"

#include "care/hold_back.h"
#include "desk/house/rules.h"
#include "store/effect_rows.h"
#include "understand/written.h"

namespace heard::desk {
namespace {

Result<std::optional<Duration>> planned_hold(Instant send_at, Instant now) {
  if (send_at < now + care::planned_min)
    return invalid("time_passed", "This time has passed already. Please choose a later one.", "send_at");
  if (send_at > now + care::planned_max)
    return invalid("too_far_ahead", "This is over a year away. Please choose an earlier time.", "send_at");
  return std::optional<Duration>{send_at - now};
}

}  // namespace

Result<Message> message_written(const std::optional<Text<message_bytes_max>>& text,
                                const std::optional<Text<html_bytes_max>>& html, MessageKind kind) {
  HEARD_TRY(understand::Written written,
            understand::written(text ? &text->str() : nullptr, html ? &html->str() : nullptr));
  if (trimmed(written.text).empty())
    return invalid("missing_field", "There are no words to send yet.", "text");
  Message message;
  auto words = Text<message_bytes_max>::of(written.text);
  if (!words) return invalid("too_long", "A message may have at most 200,000 bytes.", "text");
  message.text = std::move(*words);
  if (written.html) message.html = Text<html_bytes_max>::of(*written.html);
  message.kind = kind;
  return message;
}

Result<std::optional<Duration>> hold_written(std::optional<int> send_after_seconds,
                                             std::optional<Instant> send_at, Instant now) {
  if (send_at) return planned_hold(*send_at, now);
  if (!send_after_seconds) return std::optional<Duration>{};
  if (*send_after_seconds < 0 || *send_after_seconds > hold_seconds_max)
    return invalid("out_of_range", "send_after_seconds must be from 0 to 20.", "send_after_seconds");
  return std::optional<Duration>{seconds(*send_after_seconds)};
}

std::string recipient_of(const Customer& customer) {
  return customer.email ? customer.email->str() : customer.name.str();
}

Delivery delivery_told(store::Tx& tx, std::string_view kind, std::string to, DeliveryState state) {
  Delivery delivery{.to = std::move(to), .state = state};
  if (state == DeliveryState::queued && leaves_the_house(kind) && !store::is_sending_on(tx))
    delivery.reason = std::string(store::nothing_leaves);
  return delivery;
}

Told told_of(store::Tx& tx, const care::Decision& decision, Instant now) {
  Told told;
  for (const NewEffect& effect : decision.effects) {
    const bool held = effect.due_at > now;
    const auto kind = std::visit([](const auto& body) { return body.kind; }, effect.body);
    told.delivery.push_back(
        delivery_told(tx, kind, effect.recipient, held ? DeliveryState::held : DeliveryState::queued));
    if (held) told.held_until = effect.due_at;
  }
  return told;
}

}  // namespace heard::desk

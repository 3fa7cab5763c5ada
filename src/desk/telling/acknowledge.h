// Telling a customer that their words arrived: a timer when they come, a letter when it fires and nobody was
// quicker (care/acknowledge.h). Inside closures.
#pragma once

#include <optional>
#include <string_view>

#include "care/acknowledge.h"
#include "care/decision.h"
#include "desk/desk.h"
#include "desk/promise/promise_by_rule.h"
#include "record/acknowledgement.h"
#include "record/effect.h"

namespace heard::desk {

// What is known of first words when they come, and the ids of what may become of it.
struct ToAcknowledge {
  care::FirstWords words;
  std::optional<Tongue> language{};  // of the page on which they were written
  LetterId letter;
  EffectId effect;
  std::optional<ToPromise> promise{};  // where nothing is promised before the letter
};

// Whether it would, were mail to leave the house.
bool acknowledges(store::Tx& tx, InboxId inbox);

// Sets the timer, if this inbox tells people and the words are such that somebody may be told.
void acknowledge_later(store::Tx& tx, care::Decision& decision, ToAcknowledge to, TimerId timer);

// The timer has fired. While nothing leaves the house nothing is written, and never made up for.
Result<void> acknowledge(store::Tx& tx, const Desk& desk, const Conversation& before, const Timer& timer,
                         Instant now);

// Whether a letter that is about to leave still says something: nobody has answered meanwhile, and the owner
// has not switched it off. conflict when not. Other letters, and what has left already, are none of this.
Result<void> still_to_acknowledge(store::Tx& tx, const Effect& effect);

// How the delivery of a letter ended, told where the conversation is read if it was to a customer.
Result<void> tell_letter(store::Tx& tx, const Effect& effect, DeliveryState state, Instant now);
Result<void> tell_acknowledged(store::Tx& tx, const Conversation& before, LetterId letter,
                               DeliveryState state, Instant now);

// Those that were held back since yesterday, if there were any.
std::optional<AcknowledgementsHeld> acknowledgements_held(store::Tx& tx, Instant now);

}  // namespace heard::desk

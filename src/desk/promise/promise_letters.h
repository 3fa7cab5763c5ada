// Letters about promises: to whoever owes one, that its time comes; to the customer, that it takes longer.
#pragma once

#include "desk/desk.h"
#include "record/conversation.h"
#include "record/letter.h"
#include "record/person.h"
#include "record/promise.h"

namespace heard::desk {

Letter near_letter(store::Tx& tx, const Desk& desk, const Person& person, const Conversation& conversation,
                   const Promise& promise, LetterId id, Instant now);

// Of a promise to somebody at an address, which they hear of by `instead`. Says only what is known.
Letter late_letter(store::Tx& tx, const Desk& desk, const Conversation& conversation, const Promise& promise,
                   const std::string& to, Instant instead, LetterId id, Instant now);

// One that says that it takes longer did not arrive: nobody was told, and the promise is broken. Other
// letters are none of this.
Result<void> delay_not_told(store::Tx& tx, const Letter& letter, Instant now);

}  // namespace heard::desk

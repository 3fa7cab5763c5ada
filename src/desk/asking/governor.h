// The governor at the outbox: nothing leaves without its verdict, which is kept with its reason in the
// transaction that marks the effect started. Whoever counts what went to a customer holds that customer, so
// that two nodes never both find the last room under a cap.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "care/governor.h"
#include "desk/desk.h"
#include "record/effect.h"
#include "record/mailbox_view.h"

namespace heard::desk {

// What asked, told or sold to them within a year, but for what `but` sends.
std::vector<care::WentTo> went_to(store::Tx& tx, CustomerId goes_on, Instant now, EffectId but);

// Until the end of the transaction nobody else decides about them.
void touch_customer(store::Tx& tx, CustomerId goes_on);

// In a write transaction. Decided anew each time it is asked: what waited, or is tried again, may not go any
// more.
Result<care::Verdict> verdict_on(store::Tx& tx, const Effect& effect, Instant now);

// How it ended: what never arrived counts no more, and what the verdict kept back is told where its
// conversation is read.
Result<void> end_verdict(store::Tx& tx, const Effect& effect, EffectState state, Instant now);

// Whether the verdict stands that it is not sent.
bool was_kept_back(store::Tx& tx, const Effect& effect);

// Mail to this address came back for good; or somebody wrote from it, or a person to it.
void mark_bounced(store::Tx& tx, std::string_view address, Instant now);
void forget_bounced(store::Tx& tx, std::string_view address);
// Of those whom an answer goes to, whom that is so of.
std::vector<std::string> bounced_among(store::Tx& tx, const AnswerPeople& people);

}  // namespace heard::desk

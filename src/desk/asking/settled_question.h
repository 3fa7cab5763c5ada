// "Did this settle it?": on the customer's page, and by mail where an owner has switched that on.
#pragma once

#include <optional>

#include "care/decision.h"
#include "care/settled_question.h"
#include "desk/desk.h"
#include "record/effect.h"
#include "record/settled_question.h"

namespace heard::desk {

constexpr std::string_view ask_if_settled_rule = "ask_if_settled";

// Whether the house asks by mail, and whether it could: mail leaves, and there is a page to answer on.
bool asks_by_mail(store::Tx& tx);
bool may_ask_by_mail(store::Tx& tx, const Desk& desk);

// When `before` has just become settled: looked at again a day later, or, where a follow-up is promised for
// it (desk/asking/follow_up.h), then. `timer` is its id, and that of what is promised; used by nothing else
// of this transaction.
Result<void> ask_later(store::Tx& tx, const Desk& desk, const Conversation& before, care::Decision& decision,
                       TimerId timer, Instant now);
// The same where it was settled with words that have only now arrived.
Result<void> ask_later_of_settled(store::Tx& tx, const Desk& desk, care::Decision& decision, TimerId timer,
                                  Instant now);
// Who would be asked by mail, and in which language; nothing where nobody can be.
std::optional<Tongue> asked_in(store::Tx& tx, const Desk& desk, const Conversation& conversation);

struct AskIds {
  LetterId letter;
  EffectId effect;
};
// Writes the letter that asks, in the words of a follow-up where one is promised; false where nothing is to
// be asked, or nobody can be.
Result<bool> ask_by_mail(store::Tx& tx, const Desk& desk, const Conversation& conversation, const AskIds& ids,
                         Instant now);
// The timer has fired: writes the letter, unless something speaks against it by now. The ids of the letter
// and of its delivery are that of the timer, so that two nodes write one.
Result<void> ask_if_settled(store::Tx& tx, const Desk& desk, const Conversation& before, const Timer& timer,
                            Instant now);
// Whether a letter that is about to leave still asks something: conflict when not. Other letters are none of
// this.
Result<void> still_to_ask(store::Tx& tx, const Effect& effect);
// How its delivery ended, told where the conversation is read.
Result<void> tell_settled_asked(store::Tx& tx, const Conversation& before, LetterId letter,
                                DeliveryState state, Instant now);

// Whether the question stands on their page now.
bool question_stands(store::Tx& tx, const Conversation& conversation);
// What they say to it; false where it does not stand there, and nothing is changed.
bool answer_question(store::Tx& tx, care::Decision& decision, bool settled, By by, Instant now);

Task<SettledFigures> settled_figures(Desk& desk, Caller caller, int since_days);

}  // namespace heard::desk

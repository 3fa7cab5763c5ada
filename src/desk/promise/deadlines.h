// A house in a regulated trade answers complaints by the rules of that trade: what they ask for becomes
// promises by itself, seen, warned of and counted as any other. Inside closures, but for what owners are
// shown.
#pragma once

#include <optional>
#include <vector>

#include "care/deadline.h"
#include "care/decision.h"
#include "desk/desk.h"
#include "desk/house/hours.h"
#include "record/deadline.h"

namespace heard::desk {

// Which rules hold in this house; nothing: of none.
const care::DeadlinePack* deadlines_in(store::Tx& tx);
// Whether it was another before. unknown_value for a name that no pack has.
Result<bool> change_deadlines(store::Tx& tx, std::optional<std::string_view> pack, PersonId by, Instant now);
// All there are, as they stand on that day and as they will.
std::vector<DeadlinePackView> deadline_packs_on(LocalDay today);

// Of a complaint that nobody has answered: by when somebody has to say that it has arrived. Noted as such
// with the id of its promise.
std::optional<Instant> acknowledge_by(store::Tx& tx, const Conversation& complaint, PromiseId promise,
                                      const HouseHours& hours, Instant now);

// Promises the answer that the rules ask for, where its time counts from when the complaint came; nothing of
// what is none, or has one already.
void promise_answer_by_rule(store::Tx& tx, care::Decision& decision, PromiseId promise,
                            const HouseHours& hours, Instant now);
// An answer of ours has left: where time counts from then the answer is promised, else the next word.
void promise_next_by_rule(store::Tx& tx, care::Decision& decision, PromiseId promise, const HouseHours& hours,
                          Instant now);
// It is no complaint after all: nobody waits for what was promised by rule.
void end_promises_by_rule(store::Tx& tx, care::Decision& decision, Instant now);

// By when they have their answer, as the decision leaves it.
std::optional<Instant> full_answer_by(store::Tx& tx, const care::Decision& decision);
// The word that is owed while a complaint is looked into, whoever's turn it is.
bool is_word_by_rule(store::Tx& tx, const Promise& promise);
// conflict beyond_limit: the rules let only a lead put it off so far.
Result<void> check_limit(store::Tx& tx, PromiseId promise, Instant due_at, bool leads);

}  // namespace heard::desk

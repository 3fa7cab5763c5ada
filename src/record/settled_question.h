// "Did this settle it?", asked once of a matter. A row as stored, and its figures.
#pragma once

#include <optional>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "record/names.h"

namespace heard {

// asked_at: by mail, when that left; on the page it just stands there. person: whose matter it was.
struct SettledQuestion {
  ConversationId conversation;
  CustomerId customer;
  std::optional<PersonId> person;
  std::optional<LetterId> letter;
  std::optional<Instant> asked_at;
  std::optional<Instant> answered_at;
  std::optional<bool> settled;
};
HEARD_RECORD(SettledQuestion, conversation, customer, person, letter, asked_at, answered_at, settled);

// Since a day. Percentages only from twenty on; nothing at all to those whom figures about fewer than five
// people are not about.
struct SettledFigures {
  Instant since;
  bool shown = true;
  std::optional<std::int64_t> mailed;           // asked by mail
  std::optional<std::int64_t> mailed_answered;  // of those
  std::optional<std::int64_t> answered;         // by mail and on pages
  std::optional<std::int64_t> yes;
  std::optional<std::int64_t> no;
  std::optional<int> response_percent;  // of those asked by mail
  std::optional<int> yes_percent;       // of the answers
};
HEARD_RECORD(SettledFigures, since, shown, mailed, mailed_answered, answered, yes, no, response_percent,
             yes_percent);

}  // namespace heard

// Merging: two conversations of one person that are about the same thing go on as one; undone at any later
// time, each is what it was. Messages stay where they were written; only what is shown and counted together
// changes.
#pragma once

#include "base/result.h"
#include "care/decision.h"
#include "care/whole.h"

namespace heard::care {

struct Merge {
  By by;
  Instant now;
};

struct Between {
  bool one_person = false;       // both are theirs, under whatever address
  bool other_has_parts = false;  // others were merged into it
};
// Invalid when they are the same; a conflict when they are of different people or one is merged already.
Result<void> may_merge(const Conversation& into, const Conversation& other, Between between);

// What another conversation becomes when it goes on in `into`.
Decision merged_away(const Conversation& other, const Conversation& into, const Merge& merge);
// What the one becomes into which others go; `speaks_of` was just merged into it, or without `with` taken
// out.
Decision together(const Conversation& now, const Whole& whole, const Conversation& speaks_of, bool with,
                  const Merge& merge);
// What a merged one becomes when it stands for itself again; `merged` is how it was merged.
Decision parted(const Conversation& other, const ConversationMerged& merged, const Merge& merge);

}  // namespace heard::care

// What a conversation is for itself, counted anew from what was said in it, and together with those that go
// on in it. Merging and splitting both move words between conversations; this says what each is then.
#pragma once

#include <span>
#include <vector>

#include "care/decision.h"

namespace heard::care {

// A conversation as it is for itself, though its row may say merged, and when its customer last wrote in it.
struct Part {
  Conversation conversation;
  Instant customer_wrote_at;
};

// A shown event, and whether the words it speaks of still count.
struct Happened {
  Event event;
  Instant at;
  bool counts = true;
};
// What `row` would be had nothing ever been merged into it: what happened to it, without what was taken back.
// Without any words it keeps those that it had last, and counts none.
Conversation alone(const Conversation& row, std::span<const Happened> shown);

struct Whole {
  StandsAs stands;
  Text<preview_bytes_max> preview;
};
// `alone` together with `parts`: our turn if it is in any, waiting since the earliest, urgent if one is.
Whole whole(const Part& alone, const std::vector<Part>& parts);
StandsAs stands_as(const Conversation& conversation);
// As if `part` were counted too, as far as it says whose turn it is.
void add_state(StandsAs& sum, const Conversation& part);

// Whether somebody has said of the whole that it is not urgent, since `part` went on in it.
bool was_calmed(std::span<const Happened> shown, ConversationId part);

// What falls due by itself for a conversation in the state it now has.
void keep_time(Decision& decision, TimerId timer, Duration quiet);

}  // namespace heard::care

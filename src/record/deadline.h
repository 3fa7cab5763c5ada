// What the rules of a trade ask of whoever is complained to, and where a promise comes from that is made by
// them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

// Of a promise that such a rule made. A row as stored, which stays as it was when the pack changes.
struct PromiseDeadline {
  PromiseId promise;
  ConversationId conversation;
  DeadlineStep step = DeadlineStep::answer;
  Text<60> pack;
  Text<80> source;                  // where the rule stands: "DISP 1.6.2R"
  Text<400> what;                   // is due, in the language of the rule
  std::optional<Instant> limit_at;  // only a lead moves it further
};
HEARD_RECORD(PromiseDeadline, promise, conversation, step, pack, source, what, limit_at);

// A rule as it is shown.
struct DeadlineView {
  DeadlineStep step = DeadlineStep::answer;
  DeadlineStart start = DeadlineStart::received;
  DeadlineUnit unit = DeadlineUnit::business_days;
  int amount = 0;
  std::string what;
  std::string source;
  std::string in_force_from;  // "2026-04-08"
};
HEARD_RECORD(DeadlineView, step, start, unit, amount, what, source, in_force_from);

struct DeadlinePackView {
  std::string id;
  std::string name;
  std::string url;                      // where the rules can be read
  std::vector<DeadlineView> deadlines;  // in force today, and those that are to come
};
HEARD_RECORD(DeadlinePackView, id, name, url, deadlines);

}  // namespace heard

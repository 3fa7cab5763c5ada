// Putting tags on a conversation and taking them off, inside a write closure.
#pragma once

#include <vector>

#include "care/decision.h"
#include "desk/desk.h"
#include "record/tag.h"

namespace heard::desk {

// `fresh` has an id for each name, for those that are not known yet. The rows are written at once, the events
// with the decision.
void change_tags(store::Tx& tx, care::Decision& decision, const std::vector<std::string>& names,
                 const std::vector<TagId>& fresh, By by, Instant now);

// The names of all tags that some conversation has, sorted.
std::vector<std::string> tags_in_use(store::Tx& tx);

}  // namespace heard::desk

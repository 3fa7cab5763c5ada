// Tags on a conversation: exactly those that are wanted.
#pragma once

#include <vector>

#include "base/result.h"
#include "care/decision.h"
#include "record/tag.h"

namespace heard::care {

// The names as they are kept: on one line, none empty, none twice whatever their case. Invalid when there are
// too many.
Result<std::vector<std::string>> tag_names(const std::vector<Text<tag_bytes_max>>& wanted);

// `before` are the tags that it has, `wanted` those that it is to have, both with their ids.
void change_tags(Decision& decision, const std::vector<Tag>& before, const std::vector<Tag>& wanted, By by,
                 Instant now);

}  // namespace heard::care

// Tags: words that the team puts on conversations to find them again. Row as stored.
#pragma once

#include "base/describe.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t tag_bytes_max = 60;
constexpr std::size_t tags_max = 20;  // on one conversation

struct Tag {
  TagId id;
  Text<tag_bytes_max> name;
  std::string name_folded;
};
HEARD_RECORD(Tag, id, name, name_folded);

}  // namespace heard

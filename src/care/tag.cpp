#include "care/tag.h"

#include <algorithm>

namespace heard::care {
namespace {

bool holds(const std::vector<Tag>& tags, TagId id) {
  return std::ranges::find(tags, id, &Tag::id) != tags.end();
}

}  // namespace

Result<std::vector<std::string>> tag_names(const std::vector<Text<tag_bytes_max>>& wanted) {
  std::vector<std::string> names;
  for (const auto& text : wanted) {
    std::string name = one_line(text.view());
    const std::string key = folded(name);
    if (name.empty() || std::ranges::any_of(names, [&](const auto& other) { return folded(other) == key; }))
      continue;
    names.push_back(std::move(name));
  }
  if (names.size() > tags_max)
    return invalid("too_many_tags", "A conversation can have at most 20 tags.", "tags");
  return names;
}

void change_tags(Decision& decision, const std::vector<Tag>& before, const std::vector<Tag>& wanted, By by,
                 Instant now) {
  for (const Tag& tag : before)
    if (!holds(wanted, tag.id)) decision.happened(ConversationUntagged{tag.id}, now, by);
  for (const Tag& tag : wanted)
    if (!holds(before, tag.id)) decision.happened(ConversationTagged{tag.id}, now, by);
  std::vector<std::string> names;
  names.reserve(wanted.size());
  for (const Tag& tag : wanted) names.push_back(tag.name.str());
  decision.after.tags = Lines::of(names);
}

}  // namespace heard::care

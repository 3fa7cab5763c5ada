#include "desk/conversation/tags.h"

#include "care/tag.h"
#include "store/sql/tag.h"

namespace heard::desk {
namespace {

Tag tag_called(store::Tx& tx, const std::string& name, TagId fresh) {
  const std::string key = folded(name);
  if (auto known = tx.one<Tag>(store::sql::tag_by_name, key)) return std::move(*known);
  Tag tag{.id = fresh, .name = Text<tag_bytes_max>::cut(name), .name_folded = key};
  tx.put(store::sql::tag_add, tag);
  return tag;
}

std::vector<Tag> tags_on(store::Tx& tx, const Conversation& conversation) {
  std::vector<Tag> tags;
  for (const std::string& name : conversation.tags.list())
    if (auto tag = tx.one<Tag>(store::sql::tag_by_name, folded(name))) tags.push_back(std::move(*tag));
  return tags;
}

}  // namespace

void change_tags(store::Tx& tx, care::Decision& decision, const std::vector<std::string>& names,
                 const std::vector<TagId>& fresh, By by, Instant now) {
  std::vector<Tag> wanted;
  for (std::size_t i = 0; i < names.size(); ++i) wanted.push_back(tag_called(tx, names[i], fresh[i]));
  const std::size_t told = decision.events.size();
  care::change_tags(decision, tags_on(tx, decision.after), wanted, by, now);
  const ConversationId id = decision.after.id;
  for (std::size_t i = told; i < decision.events.size(); ++i) {
    const Event& event = decision.events[i].event;
    if (const auto* on = event.as<ConversationTagged>()) tx.run(store::sql::tag_put_on, on->tag, id);
    if (const auto* off = event.as<ConversationUntagged>()) tx.run(store::sql::tag_take_off, off->tag, id);
  }
  if (decision.events.size() > told) tx.run(store::sql::conversation_tags, id, decision.after.tags);
}

std::vector<std::string> tags_in_use(store::Tx& tx) { return tx.list<std::string>(store::sql::tags_in_use); }

}  // namespace heard::desk

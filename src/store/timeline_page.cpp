#include <algorithm>
#include <limits>
#include <unordered_map>

#include "reflect/json_write.h"
#include "store/log.h"
#include "store/pages.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"

namespace heard::store {
namespace {

// The columns of sql::timeline.
enum Column {
  id,
  at,
  kind,
  by_kind,
  by_id,
  by_name,
  message,
  text,
  html,
  version,
  body,
  effect,
  recipient,
  state,
  due_at,
  attempts,
  reason
};

using Attachments = std::unordered_map<std::int64_t, std::vector<AttachmentRow>>;

Attachments attachments_of(Tx& tx, ConversationId conversation) {
  Attachments out;
  tx.each(sql::timeline_attachments, Tx::RowFn([&](RowReader& row) {
            out[row.integer(0)].push_back(reflect::read_row<AttachmentRow>(row, 1));
          }),
          conversation);
  return out;
}

void add_delivery(TimelineItem& item, RowReader& row, Instant now) {
  if (row.is_null(Column::effect)) return;
  EffectState effect_state{};
  value_of(row.text(Column::state), effect_state);
  const Instant due{row.integer(Column::due_at)};
  const DeliveryState delivery = delivery_state(effect_state, due, row.integer(Column::attempts), now);
  item.delivery.push_back({.to = std::string(row.text(Column::recipient)),
                           .state = delivery,
                           .reason = reflect::read_column<std::optional<std::string>>(row, Column::reason)});
  if (delivery == DeliveryState::held) item.held_until = due;
}

TimelineItem item_of(RowReader& row) {
  TimelineItem item;
  item.id = row.integer(Column::id);
  item.at = Instant{row.integer(Column::at)};
  item.kind = row.text(Column::kind);
  value_of(row.text(Column::by_kind), item.by_kind);
  if (item.by_kind != ByKind::system) item.by_id = row.integer(Column::by_id);
  item.by_name = reflect::read_column<std::optional<std::string>>(row, Column::by_name);
  item.message_id = reflect::read_column<std::optional<MessageId>>(row, Column::message);
  item.text = reflect::read_column<std::optional<std::string>>(row, Column::text);
  item.html = reflect::read_column<std::optional<std::string>>(row, Column::html);
  return item;
}

// An event whose body tells more than its row.
struct Told {
  std::size_t item;
  int version;
  std::string body;
};

bool tells_more(std::string_view event_kind) {
  return event_kind == ConversationAssigned::kind || event_kind == ConversationSnoozed::kind;
}

void tell_more(Tx& tx, TimelineItem& item, const Told& told) {
  const auto event = decoded({.kind = item.kind, .version = told.version, .body = told.body});
  if (!event.ok()) return;
  if (const auto* snoozed = std::get_if<ConversationSnoozed>(&*event)) item.until = snoozed->until;
  const auto* assigned = std::get_if<ConversationAssigned>(&*event);
  if (assigned == nullptr) return;
  item.assignee_id = assigned->assignee;
  if (!item.assignee_id) return;
  if (const auto person = tx.one<Person>(sql::person_by_id, *item.assignee_id))
    item.assignee_name = person->name.str();
}

}  // namespace

DeliveryState delivery_state(EffectState state, Instant due_at, std::int64_t attempts, Instant now) {
  switch (state) {
    case EffectState::waiting:
      return attempts == 0 && due_at > now ? DeliveryState::held : DeliveryState::queued;
    case EffectState::leased:
    case EffectState::started:
      return DeliveryState::sending;
    case EffectState::done:
      return DeliveryState::sent;
    case EffectState::unknown:
      return DeliveryState::unknown;
    case EffectState::dead:
      return DeliveryState::failed;
    case EffectState::cancelled:
      return DeliveryState::cancelled;
  }
  return DeliveryState::unknown;
}

Result<std::string> timeline_page(Tx& tx, const TimelineBounds& bounds) {
  if (!tx.one<std::int64_t>(sql::row_by_id, bounds.conversation)) return not_found("This conversation");
  const std::int64_t before = bounds.before > 0 ? bounds.before : std::numeric_limits<std::int64_t>::max();
  std::vector<TimelineItem> items;
  std::vector<Told> told;
  items.reserve(static_cast<std::size_t>(bounds.limit));
  tx.each(sql::timeline, Tx::RowFn([&](RowReader& row) {
            if (items.empty() || items.back().id != row.integer(Column::id)) items.push_back(item_of(row));
            add_delivery(items.back(), row, bounds.now);
            if (tells_more(items.back().kind))
              told.push_back({items.size() - 1, static_cast<int>(row.integer(Column::version)),
                              std::string(row.text(Column::body))});
          }),
          bounds.conversation, before, bounds.after, std::int64_t{bounds.limit});
  for (const Told& t : told) tell_more(tx, items[t.item], t);
  Attachments files = attachments_of(tx, bounds.conversation);
  for (TimelineItem& item : items) {
    if (const auto found = files.find(item.message_id.value_or(MessageId{}).value); found != files.end())
      item.attachments = std::move(found->second);
  }
  TimelinePage page;
  if (!items.empty() && tx.one<std::int64_t>(sql::timeline_older, bounds.conversation, items.back().id))
    page.next_before = items.back().id;
  std::reverse(items.begin(), items.end());
  page.items = std::move(items);
  return reflect::to_json(page);
}

}  // namespace heard::store

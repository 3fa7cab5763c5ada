#include <algorithm>
#include <limits>
#include <ranges>
#include <unordered_map>

#include "reflect/json_write.h"
#include "store/effect_rows.h"
#include "store/log.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "store/sql/form_field.h"
#include "store/sql/letter.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"
#include "store/sql/promise.h"
#include "store/sql/tag.h"
#include "store/sql/team.h"
#include "store/timeline_mail.h"

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
  reason,
  effect_kind,
  report
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

void add_delivery(TimelineItem& item, RowReader& row, Instant now, bool mail_leaves) {
  if (row.is_null(Column::effect)) return;
  EffectState effect_state{};
  value_of(row.text(Column::state), effect_state);
  const Instant due{row.integer(Column::due_at)};
  const DeliveryState delivery = delivery_state(effect_state, due, row.integer(Column::attempts), now);
  auto reason = reflect::read_column<std::optional<std::string>>(row, Column::reason);
  if (delivery == DeliveryState::queued && !mail_leaves && leaves_the_house(row.text(Column::effect_kind)))
    reason = std::string(nothing_leaves);
  Delivery told{
      .to = std::string(row.text(Column::recipient)), .state = delivery, .reason = std::move(reason)};
  if (delivery == DeliveryState::sent && !row.is_null(Column::report)) {
    DeliveryReport report{};
    const bool good = value_of(row.text(Column::report), report) && report != DeliveryReport::failed;
    if (good) told.report = report;
  }
  item.delivery.push_back(std::move(told));
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

// What they answered to the fields of a form.
void add_answers(Tx& tx, ConversationId conversation, std::vector<TimelineItem>& items) {
  std::int64_t first = std::numeric_limits<std::int64_t>::max();
  std::int64_t last = 0;
  for (const TimelineItem& item : items) {
    const std::int64_t message = item.message_id.value_or(MessageId{}).value;
    if (message == 0) continue;
    first = std::min(first, message);
    last = std::max(last, message);
  }
  if (last == 0) return;
  std::unordered_map<std::int64_t, std::vector<FormAnswerRow>> answers;
  tx.each(sql::form_answers_between, Tx::RowFn([&](RowReader& row) {
            answers[row.integer(0)].push_back(reflect::read_row<FormAnswerRow>(row, 1));
          }),
          conversation, first, last);
  for (auto item = items.rbegin(); item != items.rend(); ++item)
    if (auto found = answers.extract(item->message_id.value_or(MessageId{}).value))
      item->answers = std::move(found.mapped());
}

// An event whose body tells more than its row.
struct Told {
  std::size_t item;
  int version;
  std::string body;
};

bool tells_more(std::string_view event_kind) {
  return event_kind == ConversationAssigned::kind || event_kind == ConversationSnoozed::kind ||
         event_kind == ConversationTagged::kind || event_kind == ConversationUntagged::kind ||
         event_kind == MergeChanged::kind || event_kind == ConversationTeamChanged::kind ||
         event_kind == SplitChanged::kind || event_kind == MailBounced::kind ||
         event_kind == CustomerTold::kind || event_kind == OutsideChanged::kind ||
         event_kind == AnswerUnderstood::kind || event_kind == AnswerQuestioned::kind ||
         event_kind == VisitorTold::kind || event_kind.starts_with("promise_") ||
         event_kind == ContactWishChanged::kind || event_kind == NotWritten::kind ||
         event_kind == ConversationInboxChanged::kind || event_kind == SettledAsked::kind ||
         event_kind == SettledAnswered::kind || event_kind == MarkGiven::kind ||
         event_kind == CameAsDecided::kind || event_kind == ReplyRetimed::kind ||
         event_kind == ConversationLanguageSaid::kind || event_kind == UrgencyDecided::kind;
}

void tell_tag(Tx& tx, TimelineItem& item, TagId id) {
  if (const auto tag = tx.one<Tag>(sql::tag_by_id, id)) item.tag = tag->name.str();
}

void tell_team(Tx& tx, TimelineItem& item, const ConversationTeamChanged& given) {
  if (!given.team) return;
  if (const auto team = tx.one<Team>(sql::team_by_id, *given.team)) item.team = team->name.str();
}

void tell_inbox(Tx& tx, TimelineItem& item, const ConversationInboxChanged& moved) {
  if (const auto inbox = tx.one<Inbox>(sql::inbox_by_id, moved.inbox)) item.inbox = inbox->name.str();
}

// What is gone was taken back or erased, and nothing stands there.
void tell_outside(Tx& tx, TimelineItem& item, const OutsideChanged& changed) {
  const auto outside = tx.one<Conversation>(sql::conversation_by_id, changed.other);
  if (!outside) return;
  item.part_id = outside->id;
  item.part_number = outside->number;
  item.outside = changed.news;
  item.outside_name = outside->customer_name.str();
}

// Nothing is shown of one that was erased.
void tell_answer(Tx& tx, TimelineItem& item, MessageId answer) {
  constexpr std::size_t excerpt_bytes = 120;
  item.answer_id = answer;
  if (const auto message = tx.one<Message>(sql::message_by_id, answer))
    item.answer_text = Text<excerpt_bytes>::cut(one_line(message->text.view())).str();
}

void tell_promise(Tx& tx, TimelineItem& item, const Event& event) {
  const auto line_of = [&](PromiseId id, std::optional<Instant> due_at, std::optional<PromiseState> state) {
    if (const auto kept = tx.one<Promise>(sql::promise_by_id, id))
      item.promise =
          PromiseLine{.kind = kept->kind, .words = kept->words.str(), .due_at = due_at, .state = state};
  };
  if (const auto* made = event.as<PromiseMade>()) line_of(made->promise, made->due_at, {});
  if (const auto* moved = event.as<PromiseRenewed>()) line_of(moved->promise, moved->due_at, {});
  if (const auto* late = event.as<PromiseToldLate>()) line_of(late->promise, late->due_at, {});
  if (const auto* ended = event.as<PromiseEnded>()) line_of(ended->promise, {}, ended->state);
  if (const auto* good = event.as<PromiseMadeGood>()) line_of(good->promise, {}, {});
}

template <class ToThem>
void tell_letter(Tx& tx, TimelineItem& item, const ToThem& to) {
  if (const auto letter = tx.one<Letter>(sql::letter_by_id, to.letter))
    item.delivery.push_back({.to = letter->recipient.str(), .state = to.state, .reason = {}});
}

void tell_governed(TimelineItem& item, const Event& event) {
  if (const auto* wish = event.as<ContactWishChanged>()) {
    item.dial = wish->dial;
    item.until = wish->until;
    item.offers = wish->offers;
    item.wished_by = wish->how;
  }
  if (const auto* not_written = event.as<NotWritten>()) {
    item.why_not = not_written->because;
    item.effect_class = not_written->effect_class;
  }
  if (const auto* answered = event.as<SettledAnswered>()) item.settled = answered->settled;
  if (const auto* given = event.as<MarkGiven>()) {
    item.scale = given->scale;
    item.mark = given->mark;
  }
  if (const auto* decided = event.as<CameAsDecided>()) item.came_as = decided->came_as;
  if (const auto* said = event.as<ConversationLanguageSaid>()) item.language = said->language;
  if (const auto* decided = event.as<UrgencyDecided>()) item.urgent = decided->urgent;
}

// Its words stand where they were written.
void tell_retimed(TimelineItem& item, const ReplyRetimed& retimed) {
  item.until = retimed.until;
  item.text.reset();
  item.html.reset();
}

void tell_more(Tx& tx, TimelineItem& item, const Told& told) {
  const auto event = decoded({.kind = item.kind, .version = told.version, .body = told.body});
  if (!event.ok()) return;
  if (const auto* snoozed = event->as<ConversationSnoozed>()) item.until = snoozed->until;
  if (const auto* tagged = event->as<ConversationTagged>()) tell_tag(tx, item, tagged->tag);
  if (const auto* untagged = event->as<ConversationUntagged>()) tell_tag(tx, item, untagged->tag);
  if (const auto* given = event->as<ConversationTeamChanged>()) tell_team(tx, item, *given);
  if (const auto* moved = event->as<ConversationInboxChanged>()) tell_inbox(tx, item, *moved);
  if (const auto* merge = event->as<MergeChanged>()) {
    item.part_id = merge->other;
    item.part_number = merge->other_number;
    item.together = merge->together;
  }
  if (const auto* split = event->as<SplitChanged>()) {
    item.part_id = split->other;
    item.part_number = split->other_number;
    item.split = split->side;
    item.split_count = std::ssize(split->messages);
  }
  if (const auto* bounced = event->as<MailBounced>()) {
    item.message_id = bounced->message;
    item.bounce = bounced->bounce;
  }
  if (const auto* to = event->as<CustomerTold>()) tell_letter(tx, item, *to);
  if (const auto* to = event->as<SettledAsked>()) tell_letter(tx, item, *to);
  tell_governed(item, *event);
  if (const auto* retimed = event->as<ReplyRetimed>()) tell_retimed(item, *retimed);
  if (const auto* outside = event->as<OutsideChanged>()) tell_outside(tx, item, *outside);
  if (const auto* clear = event->as<AnswerUnderstood>()) {
    tell_answer(tx, item, clear->answer);
    item.understood = clear->understood;
  }
  if (const auto* asked = event->as<AnswerQuestioned>()) tell_answer(tx, item, asked->answer);
  tell_promise(tx, item, *event);
  if (const auto* visitor = event->as<VisitorTold>()) item.visitor = visitor->news;
  const auto* assigned = event->as<ConversationAssigned>();
  if (assigned == nullptr) return;
  item.because = assigned->because;
  item.assignee_id = assigned->assignee;
  if (!item.assignee_id) return;
  if (const auto person = tx.one<Person>(sql::person_by_id, *item.assignee_id))
    item.assignee_name = person->name.str();
}

// Newest first.
std::vector<TimelineItem> items_in(Tx& tx, const TimelineBounds& bounds) {
  const std::int64_t before = bounds.before > 0 ? bounds.before : std::numeric_limits<std::int64_t>::max();
  std::vector<TimelineItem> items;
  std::vector<Told> told;
  items.reserve(static_cast<std::size_t>(bounds.limit));
  const bool mail_leaves = is_sending_on(tx);
  tx.each(sql::timeline, Tx::RowFn([&](RowReader& row) {
            if (items.empty() || items.back().id != row.integer(Column::id)) items.push_back(item_of(row));
            add_delivery(items.back(), row, bounds.now, mail_leaves);
            if (tells_more(items.back().kind))
              told.push_back({items.size() - 1, static_cast<int>(row.integer(Column::version)),
                              std::string(row.text(Column::body))});
          }),
          bounds.conversation, before, bounds.after, std::int64_t{bounds.limit});
  Attachments files = attachments_of(tx, bounds.conversation);
  // a line that tells of a message comes after it, and the files stay with its words
  for (auto item = items.rbegin(); item != items.rend(); ++item)
    if (auto found = files.extract(item->message_id.value_or(MessageId{}).value))
      item->attachments = std::move(found.mapped());
  add_mail(tx, bounds.conversation, items);
  add_answers(tx, bounds.conversation, items);
  // last: it may speak of a message, whose files and mail stand where the message does
  for (const Told& t : told) tell_more(tx, items[t.item], t);
  std::erase_if(items,
                [](const TimelineItem& item) { return item.kind == OutsideChanged::kind && !item.outside; });
  return items;
}

// What was said in a conversation that goes on in this one, in its place in time.
void add_part(Tx& tx, std::vector<TimelineItem>& items, TimelineBounds bounds, const ConversationPart& part) {
  const ConversationId whole = bounds.conversation;
  bounds.conversation = part.id;
  for (TimelineItem& item : items_in(tx, bounds)) {
    // what was put back is said once, where it is again
    if (item.split && item.part_id == whole) continue;
    if (!item.part_id) {
      item.part_id = part.id;
      item.part_number = part.number;
    }
    items.push_back(std::move(item));
  }
  std::ranges::sort(items, std::ranges::greater{}, &TimelineItem::id);
  if (std::ssize(items) > bounds.limit) items.resize(static_cast<std::size_t>(bounds.limit));
}

bool is_older(Tx& tx, ConversationId conversation, const std::vector<ConversationPart>& parts,
              std::int64_t than) {
  const auto older = [&](ConversationId id) {
    return tx.one<std::int64_t>(sql::timeline_older, id, than).has_value();
  };
  return older(conversation) ||
         std::ranges::any_of(parts, [&](const ConversationPart& part) { return older(part.id); });
}

void say_why(std::vector<TimelineItem>& items, const std::function<std::string(std::string_view)>& say) {
  for (TimelineItem& item : items)
    for (Delivery& delivery : item.delivery)
      if (delivery.reason) delivery.reason = say(*delivery.reason);
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

std::vector<ConversationPart> conversation_parts(Tx& tx, ConversationId id) {
  std::vector<ConversationPart> parts;
  tx.each(sql::parts_brief, Tx::RowFn([&](RowReader& row) {
            parts.push_back({.id = {row.integer(0)}, .number = row.integer(1)});
          }),
          id);
  return parts;
}

std::optional<ConversationState> standing(Tx& tx, ConversationId id) {
  const auto name = tx.one<std::string>(sql::standing, id);
  ConversationState state{};
  if (!name || !value_of(*name, state)) return std::nullopt;
  return state;
}

Result<std::string> timeline_page(Tx& tx, const TimelineBounds& bounds) {
  const auto state = standing(tx, bounds.conversation);
  if (!state || (state == ConversationState::deleted && !bounds.deleted_too))
    return not_found("This conversation");
  std::vector<TimelineItem> items = items_in(tx, bounds);
  const std::vector<ConversationPart> parts = conversation_parts(tx, bounds.conversation);
  for (const ConversationPart& part : parts) add_part(tx, items, bounds, part);
  TimelinePage page;
  if (!items.empty() && is_older(tx, bounds.conversation, parts, items.back().id))
    page.next_before = items.back().id;
  mark_bounced(tx, bounds.conversation, items);
  if (bounds.say) say_why(items, bounds.say);
  std::reverse(items.begin(), items.end());
  page.items = std::move(items);
  return reflect::to_json(page);
}

}  // namespace heard::store

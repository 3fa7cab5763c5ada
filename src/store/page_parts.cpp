#include "store/page_parts.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "store/sql/list.h"

namespace heard::store {
namespace {

constexpr int last_at_column = 10;
constexpr int waiting_since_column = 11;
constexpr std::int64_t nobodys = -1;
constexpr std::string_view waiting_cursor = "w";

Error not_a_cursor() {
  return invalid("invalid_cursor", "This cursor is not one that a list gave.", "cursor");
}

// Numbers with dashes between, exactly `wanted` of them, none below zero.
bool read_numbers(std::string_view text, std::span<std::int64_t> wanted) {
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '-')) return false;
    const auto read = std::from_chars(at, end, wanted[i]);
    if (read.ec != std::errc{} || wanted[i] < 0) return false;
    at = read.ptr;
  }
  return at == end;
}

const Sql& rows_of_view(View view) {
  switch (view) {
    case View::open:
      return sql::rows_open;
    case View::mine:
      return sql::rows_mine;
    case View::unassigned:
      return sql::rows_unassigned;
    case View::waiting:
      return sql::rows_waiting;
    case View::resolved:
      return sql::rows_resolved;
    case View::all:
      return sql::rows_all;
    case View::snoozed:
      return sql::rows_snoozed;
    case View::set_aside:
      return sql::rows_set_aside;
    case View::asked:
      return sql::rows_asked;
    case View::team:
      return sql::rows_fitting_in_state;
    case View::deleted:
      return sql::rows_deleted;
  }
  return sql::rows_all;
}

std::optional<ConversationState> state_of(View view) {
  switch (view) {
    case View::waiting:
      return ConversationState::waiting;
    case View::resolved:
      return ConversationState::resolved;
    case View::snoozed:
      return ConversationState::snoozed;
    case View::set_aside:
      return ConversationState::set_aside;
    case View::deleted:
      return ConversationState::deleted;
    case View::all:
      return std::nullopt;
    default:
      return ConversationState::open;
  }
}

// What a view of the rail shows, said as a filter.
ListFilter filter_of(const PageWanted& wanted) {
  ListFilter filter = wanted.filter.value_or(ListFilter{.state = state_of(wanted.view), .tag = wanted.tag});
  if (wanted.inbox) filter.inbox = wanted.inbox;
  if (wanted.filter) return filter;
  if (wanted.view == View::mine) filter.whose = Whose::me;
  if (wanted.view == View::unassigned) filter.whose = Whose::nobody;
  filter.own_teams = wanted.view == View::team;
  return filter;
}

std::int64_t which_inbox(const ListFilter& filter) { return filter.inbox ? filter.inbox->value : 0; }

std::int64_t whose(const ListFilter& filter, PersonId me) {
  switch (filter.whose) {
    case Whose::anyone:
      return 0;
    case Whose::me:
      return me.value;
    case Whose::nobody:
      return nobodys;
    case Whose::person:
      return filter.person ? filter.person->value : nobodys;
  }
  return 0;
}

std::int64_t which_organisation(const ListFilter& filter) {
  return filter.organisation ? filter.organisation->value : 0;
}

std::int64_t unread_by(const ListFilter& filter, PersonId me) { return filter.unread ? me.value : 0; }

// As sql::list.h wants it.
std::int64_t which_team(const ListFilter& filter, PersonId me) {
  if (filter.own_teams) return -me.value;
  return filter.team ? filter.team->value : 0;
}

template <class E>
std::string_view name_or_none(const std::optional<E>& value) {
  return value ? name_of(*value) : std::string_view();
}

// Whether there is anybody in it who waits for us.
bool somebody_waits(const PageWanted& wanted) {
  if (wanted.filter) return wanted.filter->state == ConversationState::open;
  if (!wanted.tag.empty()) return false;
  return wanted.view == View::open || wanted.view == View::mine || wanted.view == View::unassigned ||
         wanted.view == View::team;
}

const Sql& rows_fitting(const ListFilter& filter) {
  if (filter.organisation) return sql::rows_fitting_organisation;
  if (filter.state) return sql::rows_fitting_in_state;
  if (!filter.tag.empty()) return sql::rows_fitting_tag;
  return filter.whose == Whose::me || filter.whose == Whose::person ? sql::rows_fitting_of_person
                                                                    : sql::rows_fitting;
}

// The first page: which order `usual` means today.
PageCursor first_page(Tx& tx, const PageWanted& wanted) {
  if (wanted.order == ListOrder::newest || !somebody_waits(wanted)) return {};
  const PageCursor longest{.order = ListOrder::longest_waiting, .just_in_since = wanted.now - just_in};
  if (wanted.order == ListOrder::longest_waiting) return longest;
  const ListFilter filter = filter_of(wanted);
  const auto waiting = tx.one<std::int64_t>(
      sql::waiting_counted, many_waiting, whose(filter, wanted.person), filter.tag,
      name_or_none(filter.channel), which_team(filter, wanted.person), which_inbox(filter), filter.promised,
      name_or_none(filter.language), unread_by(filter, wanted.person), wanted.seen_since,
      which_organisation(filter), filter.urgent);
  return waiting.value_or(0) < many_waiting ? PageCursor{} : longest;
}

}  // namespace

Result<PageCursor> page_cursor(Tx& tx, const PageWanted& wanted) {
  const std::string& text = wanted.cursor;
  if (text.empty()) return first_page(tx, wanted);
  std::array<std::int64_t, 4> n{};
  if (!text.starts_with(waiting_cursor)) {
    if (!read_numbers(text, std::span(n).first(2)) || n[1] == 0) return not_a_cursor();
    return PageCursor{.behind = std::pair(n[0], n[1])};
  }
  if (!read_numbers(std::string_view(text).substr(waiting_cursor.size()), n) || n[0] > 2 || n[3] == 0 ||
      !somebody_waits(wanted))
    return not_a_cursor();
  return PageCursor{.order = ListOrder::longest_waiting,
                    .part = static_cast<std::size_t>(n[0]),
                    .just_in_since = {n[1]},
                    .behind = std::pair(n[2], n[3])};
}

std::string cursor_text(const PageCursor& cursor) {
  const auto [key, id] = cursor.behind.value_or(std::pair<std::int64_t, std::int64_t>{});
  if (cursor.order == ListOrder::newest) return fmt::format("{}-{}", key, id);
  return fmt::format("{}{}-{}-{}-{}", waiting_cursor, cursor.part, cursor.just_in_since.us, key, id);
}

PageParts::PageParts(const PageWanted& wanted, const PageCursor& cursor) {
  const ListFilter filter = filter_of(wanted);
  tag_ = filter.tag;
  const auto fitting = [&](std::string_view state) {
    return std::vector<Value>{whose(filter, wanted.person),
                              std::string_view(tag_),
                              name_or_none(filter.channel),
                              which_team(filter, wanted.person),
                              state,
                              which_inbox(filter),
                              std::int64_t{filter.promised},
                              name_or_none(filter.language),
                              unread_by(filter, wanted.person),
                              wanted.seen_since.us,
                              which_organisation(filter),
                              std::int64_t{filter.urgent}};
  };
  if (cursor.order == ListOrder::longest_waiting) {
    std::vector<Value> more = fitting("open");
    more.emplace_back(cursor.just_in_since.us);
    parts_.push_back({&sql::rows_just_in, waiting_since_column, false, more});
    parts_.push_back({&sql::rows_longest_waiting, waiting_since_column, true, more});
    if (!wanted.filter && wanted.view == View::mine)
      parts_.push_back({&sql::rows_fitting_in_state, last_at_column, false, fitting("waiting")});
    return;
  }
  if (wanted.inbox && !wanted.filter && wanted.view == View::mine)
    parts_.push_back({&sql::rows_fitting_in_hand, last_at_column, false, fitting("")});
  else if (wanted.filter || wanted.inbox)
    parts_.push_back({&rows_fitting(filter), last_at_column, false, fitting(name_or_none(filter.state))});
  else if (!wanted.tag.empty())
    parts_.push_back({&sql::rows_tagged, last_at_column, false, {std::string_view(wanted.tag)}});
  else if (wanted.view == View::team)
    parts_.push_back({&rows_of_view(wanted.view), last_at_column, false, fitting("open")});
  else if (wanted.view == View::mine || wanted.view == View::asked)
    parts_.push_back({&rows_of_view(wanted.view), last_at_column, false, {wanted.person.value}});
  else
    parts_.push_back({&rows_of_view(wanted.view), last_at_column, false, {}});
}

}  // namespace heard::store

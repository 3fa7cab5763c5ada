#include "desk/conversation/saved_views.h"

#include "record/organisation.h"
#include "store/sql/organisation.h"
#include "store/sql/people.h"
#include "store/sql/saved_view.h"
#include "store/sql/team.h"

namespace heard::desk {
namespace {

SavedViewRow row_of(store::Tx& tx, const SavedView& view, PersonId caller) {
  SavedViewRow row{.id = view.id,
                   .name = view.name.str(),
                   .shared = view.shared,
                   .own = view.owner == caller,
                   .state = view.state,
                   .whose = view.whose,
                   .person_id = view.person,
                   .channel = view.channel,
                   .team_id = view.team,
                   .inbox_id = view.inbox,
                   .own_teams = view.own_teams,
                   .promised = view.promised,
                   .language = view.language,
                   .organisation_id = view.organisation,
                   .unread = view.unread,
                   .urgent = view.urgent};
  if (view.tag) row.tag = view.tag->str();
  if (view.organisation)
    if (const auto found = tx.one<Organisation>(store::sql::organisation_by_id, *view.organisation))
      row.organisation_name = found->name.str();
  return row;
}

void change(SavedView& view, const ChangeSavedView& command) {
  if (command.name) view.name = *command.name;
  if (command.shared) view.shared = *command.shared;
  if (command.state.mentioned) view.state = command.state.value;
  if (command.whose) view.whose = *command.whose;
  if (command.person_id.mentioned) view.person = command.person_id.value;
  if (command.tag.mentioned) view.tag = command.tag.value;
  if (command.channel.mentioned) view.channel = command.channel.value;
  if (command.team_id.mentioned) view.team = command.team_id.value;
  if (command.inbox_id.mentioned) view.inbox = command.inbox_id.value;
  if (command.own_teams) view.own_teams = *command.own_teams;
  if (command.promised) view.promised = *command.promised;
  if (command.language.mentioned) view.language = command.language.value;
  if (command.organisation_id.mentioned) view.organisation = command.organisation_id.value;
  if (command.unread) view.unread = *command.unread;
  if (command.urgent) view.urgent = *command.urgent;
}

// Trims, and says what is missing.
Result<void> check(store::Tx& tx, SavedView& view) {
  view.name = Text<saved_view_name_bytes_max>::cut(one_line(view.name.view()));
  if (view.name.empty()) return invalid("missing_field", "Please name this view.", "name");
  if (view.state == ConversationState::merged)
    return invalid("unknown_value", "What was merged is read where it goes on.", "state");
  if (view.state == ConversationState::deleted)
    return invalid("unknown_value", "What was deleted stands in a list of its own, for leads.", "state");
  if (view.state == ConversationState::outside)
    return invalid("unknown_value", "What was asked outside stands where it was asked for.", "state");
  if (view.tag) view.tag = Text<tag_bytes_max>::cut(one_line(view.tag->view()));
  if (view.tag && view.tag->empty()) view.tag.reset();
  if (view.whose != Whose::person) view.person.reset();
  if (view.whose == Whose::person &&
      (!view.person || !tx.one<Person>(store::sql::person_by_id, *view.person)))
    return invalid("unknown_person", "Please choose whose conversations it shows.", "person_id");
  if (view.team && !tx.one<Team>(store::sql::team_by_id, *view.team))
    return invalid("unknown_team", "There is no team with this id.", "team_id");
  if (view.inbox && !tx.one<Inbox>(store::sql::inbox_by_id, *view.inbox))
    return invalid("unknown_inbox", "There is no inbox with this id.", "inbox_id");
  if (view.organisation && !tx.one<Organisation>(store::sql::organisation_by_id, *view.organisation))
    return invalid("unknown_organisation", "There is no organisation with this id.", "organisation_id");
  return {};
}

Result<SavedView> visible(store::Tx& tx, PersonId caller, SavedViewId id) {
  auto view = tx.one<SavedView>(store::sql::saved_view_by_id, id);
  if (!view || (view->owner != caller && !view->shared)) return not_found("This view");
  return std::move(*view);
}

Result<SavedView> to_be_changed(store::Tx& tx, const Caller& caller, SavedViewId id) {
  HEARD_TRY(SavedView view, visible(tx, caller.person, id));
  if (view.owner != caller.person && caller.role == Role::agent)
    return forbidden("This view is somebody else's. Who made it or a lead can change it.");
  return view;
}

Result<SavedViewRow> put(store::Tx& tx, SavedView view, PersonId caller, bool was_shared = false) {
  HEARD_CHECK(check(tx, view));
  // what only one person has is nobody else's matter
  if (view.shared || was_shared)
    tx.append(SavedViewChanged{.view = view.id, .removed = !view.shared}, {ByKind::person, caller.value},
              view.changed_at);
  tx.run(store::sql::saved_view_drop, view.id);
  tx.put(store::sql::saved_view_add, view);
  return row_of(tx, view, caller);
}

}  // namespace

std::vector<SavedViewRow> saved_views_in(store::Tx& tx, PersonId caller) {
  std::vector<SavedViewRow> rows;
  for (const SavedView& view : tx.list<SavedView>(store::sql::saved_views_of, caller))
    rows.push_back(row_of(tx, view, caller));
  return rows;
}

Result<ListFilter> saved_filter(store::Tx& tx, PersonId caller, SavedViewId id) {
  HEARD_TRY(const SavedView view, visible(tx, caller, id));
  return ListFilter{.state = view.state,
                    .whose = view.whose,
                    .person = view.person,
                    .tag = view.tag ? folded(view.tag->view()) : std::string(),
                    .channel = view.channel,
                    .team = view.team,
                    .own_teams = view.own_teams,
                    .inbox = view.inbox,
                    .promised = view.promised,
                    .language = view.language,
                    .organisation = view.organisation,
                    .unread = view.unread,
                    .urgent = view.urgent};
}

Task<SavedViewList> saved_views(Desk& desk, Caller caller) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<SavedViewList> {
    return SavedViewList{saved_views_in(tx, caller.person)};
  });
}

Task<SavedViewRow> add_saved_view(Desk& desk, Caller caller, AddSavedView command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  SavedView view{.id = desk.ids.take<SavedViewId>(),
                 .owner = caller.person,
                 .shared = command.shared.value_or(false),
                 .name = std::move(command.name),
                 .state = command.state,
                 .whose = command.whose.value_or(Whose::anyone),
                 .person = command.person_id,
                 .tag = std::move(command.tag),
                 .channel = command.channel,
                 .changed_at = desk.clock.now(),
                 .team = command.team_id,
                 .inbox = command.inbox_id,
                 .own_teams = command.own_teams.value_or(false),
                 .promised = command.promised.value_or(false),
                 .language = command.language,
                 .organisation = command.organisation_id,
                 .unread = command.unread.value_or(false),
                 .urgent = command.urgent.value_or(false)};
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<SavedViewRow> {
    if (tx.one<std::int64_t>(store::sql::saved_views_counted, caller.person).value_or(0) >= saved_views_max)
      return invalid("too_many_views", "There are 50 views already. Please take one away first.", "name");
    return put(tx, view, caller.person);
  });
}

Task<SavedViewRow> change_saved_view(Desk& desk, Caller caller, SavedViewId id, ChangeSavedView command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<SavedViewRow> {
    HEARD_TRY(SavedView view, to_be_changed(tx, caller, id));
    const bool was_shared = view.shared;
    change(view, command);
    view.changed_at = now;
    return put(tx, std::move(view), caller.person, was_shared);
  });
}

Task<void> remove_saved_view(Desk& desk, Caller caller, SavedViewId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const SavedView view, to_be_changed(tx, caller, id));
    tx.run(store::sql::saved_view_drop, view.id);
    if (view.shared) tx.append(SavedViewChanged{.view = view.id, .removed = true}, by(caller), now);
    return {};
  });
}

}  // namespace heard::desk

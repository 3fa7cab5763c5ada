#include "desk/people/teams.h"

#include <algorithm>

#include "care/team.h"
#include "desk/house/house_changes.h"
#include "store/sql/people.h"
#include "store/sql/team.h"

namespace heard::desk {
namespace {

constexpr std::size_t teams_max = 100;
constexpr std::size_t team_people_max = 500;

TeamView team_view(store::Tx& tx, const Team& team) {
  return {
      .id = team.id, .name = team.name.str(), .people = tx.list<PersonId>(store::sql::team_people, team.id)};
}

// Trims, and says what is missing or taken.
Result<void> name_it(store::Tx& tx, Team& team, const Text<team_name_bytes_max>& name) {
  team.name = Text<team_name_bytes_max>::cut(one_line(name.view()));
  team.name_folded = folded(team.name.view());
  if (team.name.empty()) return invalid("missing_field", "Please name this team.", "name");
  const auto other = tx.one<Team>(store::sql::team_by_name, team.name_folded);
  if (other && other->id != team.id) return invalid("name_taken", "Another team is called that.", "name");
  return {};
}

// Whether they are others than before.
Result<bool> put_people(store::Tx& tx, TeamId team, std::vector<PersonId> people) {
  if (people.size() > team_people_max) return invalid("too_many", "A team has at most 500 people.", "people");
  std::ranges::sort(people);
  people.erase(std::unique(people.begin(), people.end()), people.end());
  if (people == tx.list<PersonId>(store::sql::team_people, team)) return false;
  tx.run(store::sql::team_people_drop, team);
  for (const PersonId person : people) {
    if (!tx.one<Person>(store::sql::person_by_id, person))
      return invalid("unknown_person", "Nobody who works here has this id.", "people");
    tx.put(store::sql::team_person_add, TeamPerson{team, person});
  }
  return true;
}

}  // namespace

std::vector<TeamView> teams_in(store::Tx& tx) {
  std::vector<TeamView> views;
  for (const Team& team : tx.list<Team>(store::sql::teams_active)) views.push_back(team_view(tx, team));
  return views;
}

Result<void> change_team_of(store::Tx& tx, care::Decision& decision, std::optional<TeamId> team, By by,
                            Instant now) {
  care::GiveToTeam given{.team = team, .by = by, .now = now};
  if (team) {
    const auto found = tx.one<Team>(store::sql::team_by_id, *team);
    if (!found || !found->active) return invalid("unknown_team", "There is no team with this id.", "team_id");
    const std::optional<PersonId>& owner = decision.after.assignee;
    given.owner_is_in_it = owner && tx.one<PersonId>(store::sql::is_in_team, *team, *owner).has_value();
  }
  care::give_to_team(decision, given);
  return {};
}

Task<TeamList> list_teams(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<TeamList> {
    TeamList list{.items = teams_in(tx)};
    tell_last_change(list, last_change(tx, {TeamChanged::kind}));
    return list;
  });
}

Task<TeamView> add_team(Desk& desk, Caller caller, AddTeam command) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const TeamId id = desk.ids.take<TeamId>();
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<TeamView> {
    if (tx.list<Team>(store::sql::teams_active).size() >= teams_max)
      return invalid("too_many_teams", "There are 100 teams already. Please take one away first.", "name");
    Team team{.id = id};
    HEARD_CHECK(name_it(tx, team, command.name));
    tx.put(store::sql::team_add, team);
    if (const auto put = put_people(tx, id, command.people); !put.ok()) return put.error();
    tx.append(TeamChanged{.team = id}, by(caller), now);
    return team_view(tx, team);
  });
}

Task<TeamView> change_team(Desk& desk, Caller caller, TeamId id, ChangeTeam command) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<TeamView> {
    auto found = tx.one<Team>(store::sql::team_by_id, id);
    if (!found || (!found->active && !command.active)) return not_found("This team");
    const Team was = std::move(*found);
    Team team = was;
    team.active = command.active.value_or(true);
    if (team.active) HEARD_CHECK(name_it(tx, team, command.name.value_or(team.name)));
    bool changed = team.name != was.name || team.active != was.active;
    tx.run(store::sql::team_change, team.id, team.name, team.name_folded, team.active);
    if (command.people) {
      HEARD_TRY(const bool others, put_people(tx, id, *command.people));
      changed = changed || others;
    }
    if (changed) tx.append(TeamChanged{.team = id, .removed = !team.active}, by(caller), now);
    return team_view(tx, team);
  });
}

}  // namespace heard::desk

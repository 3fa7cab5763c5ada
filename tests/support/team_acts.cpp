// Teams in a story: "Mara makes a team: Repairs = Lin, Tom"; "Lin gives it to the team: Repairs".
#include <fmt/format.h>

#include <sstream>

#include "app/run_now.h"
#include "desk/people/teams.h"
#include "store/sql/team.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

struct NamedTeam {
  std::string name;
  std::vector<std::string> people;
};

NamedTeam team_in(const std::string& words) {
  NamedTeam team;
  const std::size_t equals = words.find(" =");
  team.name = words.substr(0, equals);
  if (equals == std::string::npos) return team;
  std::stringstream names(words.substr(equals + 2));
  for (std::string name; std::getline(names, name, ',');)
    if (const auto clean = trimmed(name); !clean.empty()) team.people.emplace_back(clean);
  return team;
}

}  // namespace

Findings Teller::team_kept(const Told& told) {
  const NamedTeam wanted = team_in(told.words);
  std::vector<PersonId> people;
  for (const std::string& name : wanted.people) people.push_back(people_[name].person);
  const auto name = Text<team_name_bytes_max>::cut(wanted.name);
  if (const auto known = teams_.find(wanted.name); known != teams_.end())
    return outcome(
        run_now(desk::change_team(house_.desk, people_[told.name], known->second, {.people = people})));
  const auto made =
      run_now(desk::add_team(house_.desk, people_[told.name], {.name = name, .people = people}));
  if (made.ok()) teams_[wanted.name] = made->id;
  return outcome(made);
}

std::string Teller::team_named(std::optional<TeamId> id) {
  for (const auto& [name, team] : teams_)
    if (team == id) return name;
  return "none";
}

const std::map<std::string, Teller::Act> Teller::team_acts{
    {"makes a team", [](Teller& t, const Told& told) { return t.team_kept(told); }},
    {"puts together anew", [](Teller& t, const Told& told) { return t.team_kept(told); }},
    {"takes the team away",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(
           desk::change_team(t.house_.desk, t.people_[told.name], t.teams_[told.words], {.active = false})));
     }},
    {"puts the team back",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(
           desk::change_team(t.house_.desk, t.people_[told.name], t.teams_[told.words], {.active = true})));
     }},
    {"gives it to the team",
     [](Teller& t, const Told& told) {
       return t.changed(told.name, {.team_id = {.mentioned = true, .value = t.teams_[told.words]}});
     }},
    {"takes it from its team",
     [](Teller& t, const Told& told) { return t.changed(told.name, {.team_id = {.mentioned = true}}); }},
};

}  // namespace heard::test

#include <fmt/format.h>

#include <algorithm>

#include "app/practice/lines.h"
#include "app/practice/words.h"
#include "base/text.h"

namespace heard::app::practice {
namespace {

struct Named {
  std::string name;
  std::string email;
  std::vector<std::string_view> more;  // between the commas that follow
};

// "Uwe Petersen <uwe@example.de>, de"
std::optional<Named> read_named(std::string_view text) {
  const std::size_t open = text.find(" <");
  const std::size_t close = text.find('>');
  if (open == std::string_view::npos || close == std::string_view::npos || open == 0 || close < open)
    return std::nullopt;
  Named named{.name = std::string(text.substr(0, open)),
              .email = std::string(text.substr(open + 2, close - open - 2)),
              .more = {}};
  text.remove_prefix(close + 1);
  while (text.starts_with(", ")) {
    text.remove_prefix(2);
    const std::size_t end = std::min(text.find(','), text.size());
    named.more.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  if (!text.empty() || named.email.find('@') == std::string::npos) return std::nullopt;
  return named;
}

std::optional<Language> read_language(std::string_view code) {
  for (const Language language : site::languages)
    if (site::name_of(language).code == code) return language;
  return std::nullopt;
}

std::optional<Role> read_role(std::string_view word) {
  if (word == "agent") return Role::agent;
  if (word == "supervisor") return Role::supervisor;
  if (word == "admin") return Role::admin;
  return std::nullopt;
}

std::optional<TeamMember> read_member(std::string_view text) {
  const auto named = read_named(text);
  if (!named || named->more.size() != 2 || !named->more[1].starts_with("writes ")) return std::nullopt;
  const auto role = read_role(named->more[0]);
  if (!role) return std::nullopt;
  TeamMember member{.name = named->name, .email = named->email, .role = *role, .writes = {}};
  std::string_view codes = named->more[1].substr(7);
  while (!codes.empty()) {
    const auto language = read_language(codes.substr(0, 2));
    if (!language) return std::nullopt;
    member.writes.push_back(*language);
    codes.remove_prefix(std::min<std::size_t>(3, codes.size()));
  }
  return member;
}

std::optional<Shopper> read_shopper(std::string_view text) {
  const auto named = read_named(text);
  if (!named || named->more.empty() || named->more.size() > 2) return std::nullopt;
  const auto language = read_language(named->more[0]);
  if (!language) return std::nullopt;
  const bool seldom = named->more.size() == 2;
  if (seldom && named->more[1] != "seldom") return std::nullopt;
  return Shopper{.name = named->name, .email = named->email, .language = *language, .everyday = !seldom};
}

// "Workshop, Lin Ben", by first names.
std::optional<Team> read_team(std::string_view text, const Script& script) {
  const std::size_t comma = text.find(", ");
  if (comma == 0 || comma == std::string_view::npos) return std::nullopt;
  Team team{.name = std::string(text.substr(0, comma)), .members = {}};
  text.remove_prefix(comma + 2);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const auto member = member_called(script, text.substr(0, end));
    if (!member) return std::nullopt;
    team.members.push_back(*member);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return team;
}

// What is said of the customer before it; false for another line.
bool read_about_them(std::string_view line, Script& script) {
  if (script.shoppers.empty()) return false;
  const auto organisation = said_after(line, "works at: ");
  if (organisation) script.shoppers.back().organisation = *organisation;
  const auto note = said_after(line, "note: ");
  if (note) script.shoppers.back().note = *note;
  return organisation || note;
}

}  // namespace

std::optional<std::size_t> member_called(const Script& script, std::string_view first) {
  for (std::size_t i = 0; i < script.team.size(); ++i)
    if (first_name(script.team[i].name) == first) return i;
  return std::nullopt;
}

Result<void> read_people(const TextFile& file, Script& script) {
  FileLines lines(file);
  while (lines.next()) {
    if (lines.line().empty()) continue;
    if (const auto colleague = said_after(lines.line(), "colleague: ")) {
      const auto member = read_member(*colleague);
      if (!member)
        return lines.wrong("write a colleague as \"Lin Zhao <lin@example.org>, agent, writes en zh\".");
      script.team.push_back(*member);
    } else if (const auto customer = said_after(lines.line(), "customer: ")) {
      const auto shopper = read_shopper(*customer);
      if (!shopper)
        return lines.wrong(
            "write a customer as \"Uwe Petersen <uwe@example.de>, de\", with \", seldom\" behind it for who "
            "has no everyday conversations.");
      script.shoppers.push_back(*shopper);
    } else if (const auto text = said_after(lines.line(), "team: ")) {
      const auto team = read_team(*text, script);
      if (!team) return lines.wrong("write a team as \"Workshop, Lin Ben\", after those colleagues.");
      script.teams.push_back(*team);
    } else if (!read_about_them(lines.line(), script)) {
      return lines.wrong("a line about people begins with \"colleague: \" or \"customer: \".");
    }
  }
  return {};
}

}  // namespace heard::app::practice

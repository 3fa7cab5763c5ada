// A list of the inbox that somebody has put together and named. Row as stored, and as it is shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"
#include "record/tag.h"

namespace heard {

constexpr std::size_t saved_view_name_bytes_max = 80;

// Which conversations a list shows: those that fit all that is said. Absent: whatever it is.
struct ListFilter {
  std::optional<ConversationState> state;
  Whose whose = Whose::anyone;
  std::optional<PersonId> person;  // with Whose::person
  std::string tag;                 // folded
  std::optional<Channel> channel;
  std::optional<TeamId> team;
  bool own_teams = false;  // of a team that the reader is in
  std::optional<InboxId> inbox;
  bool promised = false;  // something is promised in it that we owe
  std::optional<Tongue> language;
  std::optional<OrganisationId> organisation;  // of whoever belongs to it
  bool unread = false;                         // the reader has not seen its customer's last words
  bool urgent = false;
};

struct SavedView {
  SavedViewId id;
  PersonId owner;
  bool shared = false;  // everybody at the desk has it in the list
  Text<saved_view_name_bytes_max> name;
  std::optional<ConversationState> state;
  Whose whose = Whose::anyone;
  std::optional<PersonId> person;
  std::optional<Text<tag_bytes_max>> tag;
  std::optional<Channel> channel;
  Instant changed_at;
  std::optional<TeamId> team;
  std::optional<InboxId> inbox;
  bool own_teams = false;
  bool promised = false;
  std::optional<Tongue> language;
  std::optional<OrganisationId> organisation;
  bool unread = false;
  bool urgent = false;
};
HEARD_RECORD(SavedView, id, owner, shared, name, state, whose, person, tag, channel, changed_at, team, inbox,
             own_teams, promised, language, organisation, unread, urgent);

// As it is shown.
struct SavedViewRow {
  SavedViewId id;
  std::string name;
  bool shared = false;
  bool own = true;  // the caller's
  std::optional<ConversationState> state;
  Whose whose = Whose::anyone;
  std::optional<PersonId> person_id;
  std::optional<std::string> tag;
  std::optional<Channel> channel;
  std::optional<TeamId> team_id;
  std::optional<InboxId> inbox_id;
  bool own_teams = false;
  bool promised = false;
  std::optional<Tongue> language;
  std::optional<OrganisationId> organisation_id;
  std::optional<std::string> organisation_name;
  bool unread = false;
  bool urgent = false;
};
HEARD_RECORD(SavedViewRow, id, name, shared, own, state, whose, person_id, tag, channel, team_id, inbox_id,
             own_teams, promised, language, organisation_id, organisation_name, unread, urgent);

struct SavedViewList {
  std::vector<SavedViewRow> items;
};
HEARD_RECORD(SavedViewList, items);

}  // namespace heard

// A list of the inbox that somebody has put together and named. Row as stored.
#pragma once

#include <optional>
#include <string>

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
};
HEARD_RECORD(SavedView, id, owner, shared, name, state, whose, person, tag, channel, changed_at, team, inbox,
             own_teams, promised);

}  // namespace heard

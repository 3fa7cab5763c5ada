// Ready answers: words that are written once and used often. Row as stored.
#pragma once

#include <optional>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"
#include "record/tag.h"

namespace heard {

constexpr std::size_t ready_answer_name_bytes_max = 120;
constexpr std::size_t ready_answer_bytes_max = 20'000;

// What is done once it was sent: the tag is put on, who sent it takes the conversation or it is given to
// somebody or a team, it gets the state.
struct ReadyAnswer {
  ReadyAnswerId id;
  Text<ready_answer_name_bytes_max> name;
  std::string name_folded;
  Text<ready_answer_bytes_max> text;
  std::optional<Text<ready_answer_bytes_max>> html;
  std::optional<Text<tag_bytes_max>> tag;
  bool take = false;
  std::optional<ConversationState> state;
  PersonId changed_by;
  Instant changed_at;
  std::optional<PersonId> assignee;  // who has it from then on
  std::optional<TeamId> team;
};
HEARD_RECORD(ReadyAnswer, id, name, name_folded, text, html, tag, take, state, changed_by, changed_at,
             assignee, team);

}  // namespace heard

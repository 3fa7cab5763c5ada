// What a customer does on their own page beside writing, and what becomes of their links. Like every event:
// ids, enums, instants and numbers only.
#pragma once

#include <string_view>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// An answer of ours is clear to them, or not after all. It takes nothing up.
struct AnswerUnderstood {
  static constexpr std::string_view kind = "answer_understood";
  static constexpr int version = 1;
  MessageId answer;
  bool understood = true;
};
HEARD_RECORD(AnswerUnderstood, answer, understood);

// What they wrote asks about one of our answers.
struct AnswerQuestioned {
  static constexpr std::string_view kind = "answer_questioned";
  static constexpr int version = 1;
  MessageId answer;
  MessageId message;  // theirs
};
HEARD_RECORD(AnswerQuestioned, answer, message);

// They want the whole matter looked into: it is our turn, and stays marked so until it is settled.
struct ProperLookAsked {
  static constexpr std::string_view kind = "proper_look_asked";
  static constexpr int version = 1;
};
HEARD_RECORD(ProperLookAsked);

// Links to it that were given out until now open nothing any more.
struct LinksRevoked {
  static constexpr std::string_view kind = "links_revoked";
  static constexpr int version = 1;
};
HEARD_RECORD(LinksRevoked);

}  // namespace heard

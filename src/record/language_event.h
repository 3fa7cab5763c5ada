// Which language a conversation is in.
#pragma once

#include <optional>
#include <string_view>

#include "base/describe.h"
#include "record/names.h"

namespace heard {

// A person says it. Nothing: as their words have it.
struct ConversationLanguageSaid {
  static constexpr std::string_view kind = "conversation_language_said";
  static constexpr int version = 1;
  std::optional<Tongue> language;
};
HEARD_RECORD(ConversationLanguageSaid, language);

}  // namespace heard

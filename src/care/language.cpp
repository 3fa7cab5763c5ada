#include "care/language.h"

#include "language/tongue.h"

namespace heard::care {

void say_language(Decision& decision, std::optional<Tongue> language, By by, Instant now) {
  if (decision.after.language_said == language) return;
  decision.happened(ConversationLanguageSaid{language}, now, by);
}

std::optional<Tongue> language_of(const Conversation& conversation, std::string_view words) {
  if (conversation.language_said) return conversation.language_said;
  const auto told = words.empty() ? std::nullopt : language::tongue_of(words);
  return told ? told : conversation.language_heard;
}

}  // namespace heard::care

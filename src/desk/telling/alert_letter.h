// The letters of alerts: what they say.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"
#include "record/alert.h"
#include "record/conversation.h"
#include "record/letter.h"
#include "record/person.h"

namespace heard::desk {

// A letter to one of us, in their language: signed when `subject` and `text` are filled.
Letter letter_to(const Person& person, LetterKind kind, LetterId id, Instant now);
// {name} and its like in a sentence.
std::string filled(std::string_view sentence,
                   const std::vector<std::pair<std::string_view, std::string>>& with);
// Each line behind a mark, so that nothing a stranger wrote passes for words of ours.
std::string behind_marks(std::string_view text);
// The domain of what it leaves by; empty for none.
std::string domain_out(store::Tx& tx, std::optional<InboxId> inbox);

// Of one alert, which can be answered, or of several.
Letter alert_letter(store::Tx& tx, const Desk& desk, const Person& person, const std::vector<Alert>& alerts,
                    LetterId id, Instant now);

// What the customer wrote that is unseen, or else their newest words.
std::string unseen_words(store::Tx& tx, const Conversation& conversation);

}  // namespace heard::desk

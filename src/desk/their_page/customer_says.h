// What a customer says on their own page without writing. Each said once more changes nothing.
#pragma once

#include <string>
#include <string_view>

#include "desk/desk.h"

namespace heard::desk {

// is_settled, is_not_settled: to the question whether it is.
enum class Said { clear, not_clear, settled, look_properly, is_settled, is_not_settled };

struct CustomerSays {
  Said said = Said::settled;
  MessageId answer{};  // of ours; with clear and not_clear
};

// Stands in the page and comes back with what is said, so that nothing that merely opens or guesses
// addresses says anything.
std::string page_token(const Desk& desk, std::string_view signed_part);
// Also of a page that was shown before the key was changed.
bool is_page_token(const Desk& desk, std::string_view signed_part, std::string_view token);

// not_found for an answer that does not stand on their page.
Task<void> customer_says(Desk& desk, ConversationId id, CustomerSays says);

}  // namespace heard::desk

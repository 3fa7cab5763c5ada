// What stands below our words in a mail: the signature of the inbox, and what is answered, quoted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/conversation.h"
#include "store/tx.h"

namespace heard::desk {

// Of a longer original only the beginning is quoted.
constexpr std::size_t quoted_bytes_max = 16'000;

// The newest message of the customer before this one, with those that go on in its conversation.
std::optional<Message> answered_by(store::Tx& tx, const Message& message);
// The customer's name.
std::string author_of(store::Tx& tx, const Message& message);

std::string with_signature(std::string_view text, std::string_view signature);
std::string html_with_signature(std::string_view html, std::string_view signature);
// "On 26 November 2026, Ada wrote:" in the language of what is quoted where that is easily told.
// Words of a conversation as they are sent on, oldest first. Names, no addresses: those are not ours to give.
struct SentOn {
  std::string author;
  Instant at;
  std::string text;
};
// Below a line that says so, in the language of what is sent on.
std::string sent_on(std::string_view subject, const std::vector<SentOn>& words);

std::string quoted_below(const Message& original, std::string_view author);
std::string html_quoted_below(const Message& original, std::string_view author);

}  // namespace heard::desk

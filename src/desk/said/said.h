// The catalogue of what the server says, a file for each matter. `{}` stands for what changes from one time
// to the next; where a language needs another order it numbers them, {1} being the first. `bin/tidy` tells of
// a sentence that is missing or over.
#pragma once

#include <span>
#include <string_view>

namespace heard::desk {

struct Sentence {
  std::string_view english;
  std::string_view german;
  std::string_view chinese;
};

std::span<const Sentence> said_of_requests();
std::span<const Sentence> said_of_what_is_gone();
std::span<const Sentence> said_of_conversations();
std::span<const Sentence> said_of_people();
std::span<const Sentence> said_of_the_house();
std::span<const Sentence> said_of_mailboxes();
std::span<const Sentence> said_of_delivery();

}  // namespace heard::desk

// What an acknowledgement says: the words that Heard brings or the owner's own, for a message by the form
// what was written, and in the last line the number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.h"
#include "record/acknowledgement.h"

namespace heard::desk {

// With {shop} where the shop's name goes.
std::string_view brought_text(Tongue language);

// The owner's, where there is one.
std::string text_in(const Acknowledgement& kept, Tongue language);

struct AcknowledgementSays {
  Tongue language = Tongue::en;
  std::string_view text;  // with {shop}
  std::string_view shop;
  std::string_view written;                 // said again; empty: not
  std::optional<Instant> answer_by{};       // promised, told by the clock of `zone`
  std::optional<Instant> full_answer_by{};  // of a complaint, by the rules of a trade
  std::string_view zone{};
  std::optional<std::string> page_url{};
  std::int64_t number = 0;
};
std::string acknowledgement_text(const AcknowledgementSays& says);

// Where the words of a customer do not tell: by the clock of the shop.
Tongue usual_language(std::string_view zone);

}  // namespace heard::desk

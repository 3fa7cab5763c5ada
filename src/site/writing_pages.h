// The page on which a customer says how often we may write, the one behind the link in each letter that is no
// answer, and the question at the end of a conversation.
#pragma once

#include <string>

#include "desk/asking/contact_wish.h"
#include "desk/their_page/customer_page.h"
#include "record/contact.h"
#include "site/visit.h"

namespace heard::site {

// What stands in the form; from what is kept, or as it was sent.
struct WritingEntry {
  Dial dial = Dial::all;
  std::string until;  // as typed: "2027-03-31"
  bool offers = false;
};
enum class UntilTrouble { none, missing, over, far };

// visit.path is "/my/…/writing".
std::string writing_page(const Visit& visit, const WritingEntry& entry, std::string_view token,
                         UntilTrouble trouble = UntilTrouble::none);
// visit.path is "/writing/off/…".
std::string writing_off_page(const Visit& visit, bool done);

// Nothing where it does not stand. `key` is the form's own, as of any form with words in it.
void settled_question(Html& html, const Visit& visit, const desk::CustomerPage& conversation,
                      const ContactEntry& entry);

}  // namespace heard::site

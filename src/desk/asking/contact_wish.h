// How often a customer wants to be written to: their own dial, turned on their page, by one click in a mail,
// or told to one of us. Whoever is known twice has one wish, the stricter of the two until they say it anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "care/consent.h"
#include "desk/desk.h"
#include "record/governor.h"

namespace heard::desk {

// As whom they go on; themselves, mostly.
std::optional<CustomerId> goes_on_as(store::Tx& tx, CustomerId id);
// All that bears on what they may be sent, of the one as whom they go on.
care::Word word_of(store::Tx& tx, CustomerId goes_on);
// Theirs, if they told it.
std::optional<std::string> zone_of(store::Tx& tx, CustomerId goes_on);

// What their page shows.
struct PageWish {
  Dial dial = Dial::all;
  std::optional<Instant> until;
  bool offers = false;
  std::string zone;  // by which its days are meant
};
Task<PageWish> page_wish(Desk& desk, ConversationId id);

struct Wanted {
  Dial dial = Dial::all;
  std::optional<Instant> until{};  // with paused
  bool offers = false;
};
// Said once more, it changes nothing. Invalid for a pause that is over or longer than care::pause_max.
Task<void> wish_on_page(Desk& desk, ConversationId id, Wanted wanted);

// "/writing/off/…", which takes one POST (RFC 8058): nothing but answers, and no offers. Good for as long as
// the conversation is known.
std::string no_letters_path(const Desk& desk, ConversationId id);
std::optional<ConversationId> no_letters_for(const Desk& desk, std::string_view signed_part);
// not_found for what was not signed here, or is gone.
Task<void> end_letters(Desk& desk, std::string signed_part);

Task<ContactWishView> contact_wish(Desk& desk, Caller caller, CustomerId id);
Task<ContactWishView> change_contact_wish(Desk& desk, Caller caller, CustomerId id,
                                          ChangeContactWish command);

}  // namespace heard::desk

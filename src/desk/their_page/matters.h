// All matters of a customer, opened by a code of six digits that goes to their own address. Nothing here
// tells whoever holds a link to one conversation whether we know an address.
#pragma once

#include <string>
#include <vector>

#include "desk/desk.h"

namespace heard::desk {

// Whether a code could be sent to anybody now.
Task<bool> matters_offered(Desk& desk);

// To the address of whose conversation it is, unless several people read it. Always the same answer; conflict
// no_way_out while no mail leaves, too_many when this link has asked too often.
Task<void> send_matters_code(Desk& desk, ConversationId id, Tongue language);

// What the browser keeps, good for half an hour. invalid wrong_code, whatever is wrong with it.
Task<std::string> open_matters(Desk& desk, ConversationId id, std::string code);

struct Matter {
  std::int64_t number = 0;
  std::string subject;
  std::string path;   // "/my/…"
  Instant last_at;    // of the newest word that they can read
  bool ours = false;  // it is one of ours
  ConversationState state = ConversationState::open;
};
// Newest first. unauthenticated when the half hour is over, or the address was changed since.
Task<std::vector<Matter>> matters(Desk& desk, std::string kept);

}  // namespace heard::desk

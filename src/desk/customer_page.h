// The customer's own page of one conversation, opened by a signed link.
#pragma once

#include <vector>

#include "desk/desk.h"
#include "record/view.h"

namespace heard::desk {

struct PageMessage {
  bool ours = false;
  std::string by_name;
  Instant at;
  std::string text;
  std::vector<AttachmentRow> attachments;
};

// Another conversation of theirs in which some of this one goes on, or out of which it was taken.
struct PageElsewhere {
  std::int64_t number = 0;
  std::string subject;
  std::string path;
};

struct CustomerPage {
  ConversationId conversation;
  std::int64_t number = 0;
  std::string subject;
  std::string customer_name;
  ConversationState state = ConversationState::open;
  std::vector<PageMessage> messages;  // oldest first; only what was delivered, never notes
  std::vector<PageElsewhere> elsewhere;
};

// "/my/…" for this conversation, good for link_life from its last use.
std::string page_path(const Desk& desk, ConversationId id, Instant now);
// forbidden-looking links and unknown ones are the same not_found; an expired one is code link_expired.
Task<ConversationId> open_link(Desk& desk, std::string signed_part);
// nothing_yet while nothing stands there, link_expired for what was deleted: what its customer writes all the
// same is heard (desk::take_in).
Task<CustomerPage> customer_page(Desk& desk, ConversationId id);

}  // namespace heard::desk

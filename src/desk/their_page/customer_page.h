// The customer's own page of one conversation, opened by a signed link.
#pragma once

#include <vector>

#include "desk/asking/survey.h"
#include "desk/desk.h"
#include "record/view.h"

namespace heard::desk {

struct PageMessage {
  MessageId id;
  bool ours = false;
  std::string by_name;
  Instant at;
  std::string text;
  std::vector<AttachmentRow> attachments;
  bool clear = false;                    // an answer of ours that they marked so
  std::vector<FormAnswerRow> answers{};  // to the house's own fields
};

// Another conversation of theirs in which some of this one goes on, or out of which it was taken.
struct PageElsewhere {
  std::int64_t number = 0;
  std::string subject;
  std::string path;
};

struct PagePromise {
  PromiseKind kind = PromiseKind::own;
  PromiseState state = PromiseState::open;
  std::string words;  // empty for a clock of answering
  Instant due_at;
  bool moved = false;  // not the time that was said first
  bool done = false;
};

struct CustomerPage {
  ConversationId conversation;
  std::int64_t number = 0;
  std::string subject;
  std::string customer_name;
  ConversationState state = ConversationState::open;
  std::optional<CameAs> came_as{};
  std::vector<PageMessage> messages;  // oldest first; only what was delivered, never notes
  std::vector<PageElsewhere> elsewhere;
  std::optional<Instant> proper_look_since{};  // they ask for one
  bool may_ask_for_proper_look = true;
  bool settled_by_them = false;
  std::vector<PagePromise> promises{};  // by time; without what nobody waited for
  bool matters_offered = false;         // a code that opens all their matters could be sent
  bool asks_if_settled = false;         // the question stands there
  std::optional<bool> settled_said{};   // what they said to it
  std::optional<Instant> settled_said_at{};
  std::optional<AskedMark> asked_mark{};  // how it was
  std::string token{};  // of what is said there without words; set by whoever shows the page
};

// "/my/…" for this conversation, good for link_life from its last use.
std::string page_path(const Desk& desk, ConversationId id, Instant now);
// forbidden-looking links and unknown ones are the same not_found; an expired one is code link_expired.
Task<ConversationId> open_link(Desk& desk, std::string signed_part);
// nothing_yet while nothing stands there, link_expired for what was deleted: what its customer writes all the
// same is heard (desk::take_in).
Task<CustomerPage> customer_page(Desk& desk, ConversationId id);

}  // namespace heard::desk

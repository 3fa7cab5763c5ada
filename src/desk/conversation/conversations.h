// Everyday acts on conversations. Lists come as finished JSON, written straight from the rows.
#pragma once

#include <string>

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

struct ListWanted {
  View view = View::open;
  std::string cursor;  // as next_cursor gave it; empty for the first page
  int limit = 50;
  std::string tag;  // only those that have it; then view is all
  ListOrder order = ListOrder::newest;
  std::optional<SavedViewId> saved;            // takes the place of view and tag
  std::optional<InboxId> inbox;                // of these, those in this one
  std::optional<OrganisationId> organisation;  // of whoever belongs to it; takes the place of view and tag
};

// JSON of ConversationPage. forbidden to see what was deleted, for whoever is no lead.
Task<std::string> list_conversations(Desk& desk, const Caller& caller, ListWanted wanted);
// JSON of ConversationHead. What was deleted is there for leads only, here and below.
Task<std::string> conversation_head(Desk& desk, const Caller& caller, ConversationId id);

struct TimelineWanted {
  ConversationId conversation;
  std::int64_t before = 0;  // items older than this one; 0: from the newest
  std::int64_t after = 0;   // items newer than this one; 0: no bound
  int limit = 50;
  std::string language{};  // of whoever reads, as in_language() wants it
};

// JSON of TimelinePage.
Task<std::string> timeline(Desk& desk, const Caller& caller, TimelineWanted wanted);

// 201 ConversationMade.
Task<Answer> start_conversation(Desk& desk, Caller caller, StartConversation command,
                                std::optional<Once> once);
// 201 WrittenFirst: a conversation that we begin, by a reply to nobody's words.
Task<Answer> write_first(Desk& desk, Caller caller, WriteFirst command, std::optional<Once> once);
// 201 MessagePosted; conflict stale_view.
Task<Answer> write_message(Desk& desk, Caller caller, ConversationId id, WriteMessage command,
                           std::optional<Once> once);
// 200 Draft; conflict too_late. A conversation that has nothing else goes with it.
Task<Answer> take_back(Desk& desk, Caller caller, ConversationId id, MessageId message,
                       std::optional<Once> once);
// 200 MessagePosted; conflict too_late when it is not held any more.
Task<Answer> send_now(Desk& desk, Caller caller, ConversationId id, MessageId message,
                      std::optional<Once> once);
// What a person decides about a delivery that is unknown or failed: sent again, or left as it is. conflict
// not_in_doubt for any other.
Task<Delivery> decide_delivery(Desk& desk, Caller caller, MessageId message, DecideDelivery command);
// 200 JSON of ConversationHead.
Task<std::string> change_conversation(Desk& desk, Caller caller, ConversationId id,
                                      ChangeConversation command);

// JSON of ConversationHead. Links to it that were given out until now open nothing any more, nor those to
// what was split off from it or it from; new ones may be given out at once.
Task<std::string> revoke_links(Desk& desk, Caller caller, ConversationId id);

// JSON of CustomerView. Name, address, phone and the team's note; exists address_taken for somebody else's
// address, conflict merged for one who goes on as another.
Task<std::string> change_customer(Desk& desk, Caller caller, CustomerId id, ChangeCustomer command);
// JSON of CustomerView.
Task<std::string> customer_card(Desk& desk, CustomerId id);
// JSON of CustomerList, best first.
Task<std::string> find_customers(Desk& desk, std::string query, int limit);
// JSON of SearchPage.
Task<std::string> search(Desk& desk, const Caller& caller, std::string query, int limit);

struct AttachmentFile {
  std::string name;
  std::string media_type;
  std::string bytes;
};
// Of any message, or waiting to be sent by the caller.
Task<AttachmentFile> attachment(Desk& desk, const Caller& caller, AttachmentId id);
// For the customer's own page: not_found unless it belongs to a message that stands there.
Task<AttachmentFile> customer_attachment(Desk& desk, ConversationId conversation, AttachmentId id);

}  // namespace heard::desk

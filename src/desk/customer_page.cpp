#include "desk/customer_page.h"

#include <algorithm>

#include "desk/commit.h"
#include "desk/links.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

Error link_expired() {
  return {.kind = ErrorKind::not_found,
          .code = "link_expired",
          .sentence = "This link is no longer good. Please write to us again."};
}

}  // namespace

std::string page_path(const Desk& desk, ConversationId id, Instant now) {
  return link_path(desk.master_key, {id, now});
}

Task<ConversationId> open_link(Desk& desk, std::string signed_part) {
  const auto link = read_link(desk.master_key, signed_part);
  if (!link) co_return not_found("This page");
  HEARD_CO_TRY(const Conversation conversation, co_await desk.store.read([&](store::Tx& tx) {
    return load_conversation(tx, link->conversation);
  }));
  // Any message in it is a use; merely opening the page changes nothing, since mail scanners do that too.
  if (std::max(link->made_at, conversation.last_at) + desk.rules.link_life < desk.clock.now())
    co_return link_expired();
  co_return link->conversation;
}

Task<CustomerPage> customer_page(Desk& desk, ConversationId id) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<CustomerPage> {
    HEARD_TRY(const Conversation conversation, load_conversation(tx, id));
    CustomerPage page{.conversation = id,
                      .number = conversation.number,
                      .subject = conversation.subject.str(),
                      .customer_name = conversation.customer_name.str(),
                      .state = conversation.state};
    std::vector<MessageId> ids;
    tx.each(store::sql::page_messages, store::Tx::RowFn([&](store::RowReader& row) {
              ids.push_back(MessageId{row.integer(0)});
              page.messages.push_back({.ours = row.text(1) == "reply",
                                       .by_name = std::string(row.text(2)),
                                       .at = Instant{row.integer(3)},
                                       .text = std::string(row.text(4))});
            }),
            id);
    for (std::size_t i = 0; i < ids.size(); ++i)
      page.messages[i].attachments = tx.list<AttachmentRow>(store::sql::attachments_of_message, id, ids[i]);
    std::reverse(page.messages.begin(), page.messages.end());
    return page;
  });
}

}  // namespace heard::desk

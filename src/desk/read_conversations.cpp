// Reading: the lists, one conversation, its timeline, the customer beside it, a file.
#include "desk/commit.h"
#include "desk/conversations.h"
#include "desk/links.h"
#include "store/answers.h"
#include "store/pages.h"
#include "store/sql/conversation.h"
#include "store/sql/pages.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

Result<Attachment> attachment_row(store::Tx& tx, AttachmentId id) {
  auto found = tx.one<Attachment>(store::sql::attachment_by_id, id);
  if (!found) return not_found("This file");
  return std::move(*found);
}

Task<AttachmentFile> load_file(Desk& desk, const Attachment& row) {
  HEARD_CO_TRY(std::string bytes, co_await desk.store.on_pool([&]() -> Result<std::string> {
    return desk.store.blobs().get(row.blob);
  }));
  co_return AttachmentFile{
      .name = row.name.str(), .media_type = row.media_type.str(), .bytes = std::move(bytes)};
}

}  // namespace

Task<std::string> list_conversations(Desk& desk, const Caller& caller, ListWanted wanted) {
  const store::PageWanted page{.view = wanted.view,
                               .person = caller.person,
                               .cursor = std::move(wanted.cursor),
                               .limit = wanted.limit};
  co_return co_await desk.store.read([&](store::Tx& tx) { return store::conversation_page(tx, page); });
}

Task<std::string> conversation_head(Desk& desk, ConversationId id) {
  HEARD_CO_TRY(ConversationHead head,
               co_await desk.store.read([&](store::Tx& tx) -> Result<ConversationHead> {
                 auto found = store::conversation_head(tx, id);
                 if (!found) return not_found("This conversation");
                 return std::move(*found);
               }));
  head.page_url = page_url(desk, id, desk.clock.now());
  co_return store::answer_of(head);
}

Task<std::string> timeline(Desk& desk, TimelineWanted wanted) {
  const store::TimelineBounds bounds{.conversation = wanted.conversation,
                                     .before = wanted.before,
                                     .after = wanted.after,
                                     .limit = wanted.limit,
                                     .now = desk.clock.now()};
  co_return co_await desk.store.read([&](store::Tx& tx) { return store::timeline_page(tx, bounds); });
}

Task<std::string> customer_card(Desk& desk, CustomerId id) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<std::string> {
    const auto customer = tx.one<Customer>(store::sql::customer_by_id, id);
    if (!customer) return not_found("This customer");
    CustomerView view{.id = id, .name = customer->name.str(), .created_at = customer->created_at};
    if (customer->email) view.email = customer->email->str();
    if (customer->phone) view.phone = customer->phone->str();
    view.conversations = tx.list<ConversationRow>(store::sql::rows_of_customer, id);
    return store::answer_of(view);
  });
}

Task<AttachmentFile> attachment(Desk& desk, AttachmentId id) {
  HEARD_CO_TRY(const Attachment row, co_await desk.store.read([&](store::Tx& tx) -> Result<Attachment> {
    return attachment_row(tx, id);
  }));
  co_return co_await load_file(desk, row);
}

Task<AttachmentFile> customer_attachment(Desk& desk, ConversationId conversation, AttachmentId id) {
  HEARD_CO_TRY(const Attachment row, co_await desk.store.read([&](store::Tx& tx) -> Result<Attachment> {
    HEARD_TRY(Attachment found, attachment_row(tx, id));
    const auto message = tx.one<Message>(store::sql::message_by_id, found.message);
    if (found.conversation != conversation || !message || message->kind != MessageKind::customer)
      return not_found("This file");
    return found;
  }));
  co_return co_await load_file(desk, row);
}

}  // namespace heard::desk

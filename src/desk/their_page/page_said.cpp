#include "desk/their_page/page_said.h"

#include "store/log.h"
#include "store/pages.h"
#include "store/sql/pages.h"

namespace heard::desk {
namespace {

void read_said(store::Tx& tx, ConversationId id, PageSaid& said) {
  tx.each(store::sql::page_said, store::Tx::RowFn([&](store::RowReader& row) {
            const auto event = store::decoded(row);
            if (!event.ok()) return;
            if (const auto* one = event->as<AnswerUnderstood>()) said.clear[one->answer] = one->understood;
            if (event->is<ConversationResolved>())
              said.settled_by_them = row.text(3) == name_of(ByKind::customer);
          }),
          id);
}

}  // namespace

PageSaid page_said(store::Tx& tx, ConversationId id) {
  PageSaid said;
  for (const store::ConversationPart& part : store::conversation_parts(tx, id)) read_said(tx, part.id, said);
  read_said(tx, id, said);
  return said;
}

}  // namespace heard::desk

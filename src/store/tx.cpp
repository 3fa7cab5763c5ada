#include "store/tx.h"

#include "store/sql/search.h"
#include "store/sql/setting.h"

namespace heard::store {

void Tx::remove_document(std::int64_t id) { post(sql::document_drop, id); }

Instant Tx::database_now() { return one<Instant>(sql::database_now).value_or(Instant{}); }

}  // namespace heard::store

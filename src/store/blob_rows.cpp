#include "store/blob_rows.h"

#include "store/sql/blob.h"

namespace heard::store {

void keep_blob(Tx& tx, std::string_view name, std::int64_t size) { tx.post(sql::blob_keep, name, size); }

bool drop_blob(Tx& tx, std::string_view name) {
  tx.post(sql::blob_release, name);
  return tx.run(sql::blob_forget, name) > 0;
}

bool blob_is_kept(Tx& tx, std::string_view name) {
  return tx.one<std::int64_t>(sql::blob_kept, name).has_value();
}

}  // namespace heard::store

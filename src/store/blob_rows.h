// Counting the references to blobs. What nothing refers to is swept away a day after it was
// last written.
#pragma once

#include <cstdint>
#include <string_view>

#include "store/tx.h"

namespace heard::store {

// One more reference. In the transaction of the row that holds it, after Blobs::put.
void keep_blob(Tx& tx, std::string_view name, std::int64_t size);
// One fewer. True when it was the last: the bytes may go once this has committed.
bool drop_blob(Tx& tx, std::string_view name);
bool blob_is_kept(Tx& tx, std::string_view name);

}  // namespace heard::store

// What is searched: the tokens of each document. The index beside them differs by engine.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql document_drop{"document_drop", "DELETE FROM search_document WHERE id = $1"};

}  // namespace heard::store::sql

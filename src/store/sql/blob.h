// How often each blob is referred to.
#pragma once

#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql blob_keep{"blob_keep",
                               "INSERT INTO blob (name, size, refs) VALUES ($1, $2, 1) ON CONFLICT (name) DO "
                               "UPDATE SET refs = blob.refs + 1"};
inline constexpr Sql blob_release{"blob_release", "UPDATE blob SET refs = refs - 1 WHERE name = $1"};
inline constexpr Sql blob_forget{"blob_forget", "DELETE FROM blob WHERE name = $1 AND refs <= 0"};
inline constexpr Sql blob_kept{"blob_kept", "SELECT refs FROM blob WHERE name = $1 AND refs > 0"};

}  // namespace heard::store::sql

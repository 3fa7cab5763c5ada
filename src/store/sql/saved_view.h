// Lists that people put together.
#pragma once

#include "record/saved_view.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql saved_view_add{"saved_view_add", insert<SavedView, "saved_view">};
inline constexpr Sql saved_view_drop{"saved_view_drop", "DELETE FROM saved_view WHERE id = $1"};
inline constexpr Sql saved_view_by_id{"saved_view_by_id", select<SavedView, "FROM saved_view WHERE id = $1">};
// $1: whose, beside those that are shared.
inline constexpr Sql saved_views_of{
    "saved_views_of",
    select<SavedView, "FROM saved_view WHERE owner = $1 OR shared = 1 ORDER BY shared, name, id LIMIT 200">};
inline constexpr Sql saved_views_counted{"saved_views_counted",
                                         "SELECT COUNT(*) FROM saved_view WHERE owner = $1"};

}  // namespace heard::store::sql

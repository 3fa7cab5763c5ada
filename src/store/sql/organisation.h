// Organisations, and who belongs to them.
#pragma once

#include "record/organisation.h"
#include "record/view.h"
#include "store/sql_text.h"
#include "store/tx.h"

namespace heard::store::sql {

inline constexpr Sql organisation_add{"organisation_add", insert<Organisation, "organisation">};
inline constexpr Sql organisation_drop{"organisation_drop", "DELETE FROM organisation WHERE id = $1"};
inline constexpr Sql organisation_by_id{"organisation_by_id",
                                        select<Organisation, "FROM organisation WHERE id = $1">};
inline constexpr Sql organisation_by_name{"organisation_by_name",
                                          select<Organisation, "FROM organisation WHERE name_folded = $1">};
inline constexpr Sql organisation_by_domain{"organisation_by_domain",
                                            select<Organisation, "FROM organisation WHERE domain = $1">};
// Whose names lie between $1 and $2, folded.
inline constexpr Sql organisations_between{
    "organisations_between",
    select<Organisation,
           "FROM organisation WHERE name_folded >= $1 AND name_folded < $2 ORDER BY name_folded LIMIT $3">};
inline constexpr Sql organisations_after{
    "organisations_after", select<Organisation, "FROM organisation WHERE id > $1 ORDER BY id LIMIT $2">};

inline constexpr Sql customer_joins{"customer_joins", "UPDATE customer SET organisation = $2 WHERE id = $1"};
inline constexpr Sql customer_noted{"customer_noted",
                                    "UPDATE customer SET note_by = $2, note_at = $3 WHERE id = $1"};
// Whoever goes on as somebody else is counted there.
inline constexpr Sql customers_of_organisation{
    "customers_of_organisation",
    select<Customer,
           "FROM customer WHERE organisation = $1 AND merged_into IS NULL ORDER BY id DESC LIMIT $2">};
inline constexpr Sql customers_of_organisation_counted{
    "customers_of_organisation_counted",
    "SELECT COUNT(*) FROM customer WHERE organisation = $1 AND merged_into IS NULL"};

}  // namespace heard::store::sql

// Schema 16: the same person, known twice, goes on as one customer. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view merged_customers = R"sql(
ALTER TABLE customer ADD COLUMN merged_into INT;
CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;
)sql";

}  // namespace heard::store::migrations

// Schema 2: blobs in a bucket, which only a desk on PostgreSQL can have. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view bucket_postgres = R"sql(
CREATE TABLE bucket_blob (name TEXT COLLATE "C" PRIMARY KEY, put_at BIGINT NOT NULL);
)sql";

}  // namespace heard::store::migrations

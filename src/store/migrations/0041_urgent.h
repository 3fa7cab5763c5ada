// Schema 41: what somebody says is urgent; views and policies for it. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view urgent = R"sql(
ALTER TABLE conversation ADD COLUMN urgent INT NOT NULL DEFAULT 0;
ALTER TABLE saved_view ADD COLUMN urgent INT NOT NULL DEFAULT 0;
ALTER TABLE promise_policy ADD COLUMN urgent INT NOT NULL DEFAULT 0;
)sql";

}  // namespace heard::store::migrations

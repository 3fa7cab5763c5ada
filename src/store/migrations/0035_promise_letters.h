// Schema 35: when a customer was last told by a machine that something takes longer. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view promise_letters = R"sql(
CREATE INDEX letter_of_delay ON letter (recipient, written_at) WHERE kind = 'promise_late';
)sql";

}  // namespace heard::store::migrations

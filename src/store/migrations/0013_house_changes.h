// Schema 13: what was changed about the house is found without reading what customers said. Append-only.
#pragma once

#include <string_view>

namespace heard::store::migrations {

inline constexpr std::string_view house_changes = R"sql(
CREATE INDEX event_of_house ON event (id) WHERE kind IN ('person_added', 'person_changed',
  'person_second_factor_changed', 'shop_changed', 'rules_changed', 'ready_answer_changed', 'customer_erased');
)sql";

}  // namespace heard::store::migrations

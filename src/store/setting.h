// Settings: what the instance keeps about itself, one text a name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/tx.h"

namespace heard::store {

std::optional<std::string> get_setting(Tx& tx, std::string_view name);
void set_setting(Tx& tx, std::string_view name, std::string_view value);
void drop_setting(Tx& tx, std::string_view name);

}  // namespace heard::store

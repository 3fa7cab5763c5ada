#include "store/setting.h"

#include "store/sql/setting.h"

namespace heard::store {

std::optional<std::string> get_setting(Tx& tx, std::string_view name) {
  return tx.one<std::string>(sql::setting_get, name);
}

void set_setting(Tx& tx, std::string_view name, std::string_view value) {
  tx.post(sql::setting_set, name, value);
}

void drop_setting(Tx& tx, std::string_view name) { tx.post(sql::setting_drop, name); }

}  // namespace heard::store

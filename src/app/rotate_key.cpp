#include "app/rotate_key.h"

#include <fmt/format.h>

#include "app/master_key.h"
#include "app/run_now.h"
#include "desk/house/reseal.h"

namespace heard::app {

Result<std::string> rotate_key(desk::Desk& desk, bool end_earlier) {
  HEARD_TRY(auto keys, add_master_key(desk.key_file, desk.random));
  const int id = keys.back().id;
  desk.master_key.replace(std::move(keys));
  HEARD_TRY(const desk::Resealed resealed, run_now(desk::reseal_all(desk)));
  std::string told =
      fmt::format("Key {} signs and seals from now on. {} secrets were sealed anew.", id, resealed.anew);
  if (resealed.unreadable > 0)
    told +=
        fmt::format(" {} could not be opened with any key and must be entered again.", resealed.unreadable);
  if (!end_earlier) return told + " Links given before stay good.";
  HEARD_TRY(auto newest, drop_earlier_keys(desk.key_file));
  desk.master_key.replace(std::move(newest));
  return told + " Earlier keys are gone, and with them every link and recovery code given before.";
}

}  // namespace heard::app

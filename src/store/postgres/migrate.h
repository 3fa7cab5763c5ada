// Brings a PostgreSQL database up to date, one node at a time.
#pragma once

#include <string>

#include "base/result.h"

namespace heard::store::postgres {

// Waits while another node migrates. Refuses a newer schema.
Result<void> bring_up_to_date(const std::string& url);

}  // namespace heard::store::postgres

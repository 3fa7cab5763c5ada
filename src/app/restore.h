// `heard restore`: a backup brought back into the empty folder or the empty database that the configuration
// names.
#pragma once

#include <string>

#include "app/config.h"
#include "base/result.h"

namespace heard::app {

// What is printed: what came back, and what has to be entered again. Blocking.
Result<std::string> restore(const Config& config, const std::string& file,
                            const std::string& passphrase_file);

}  // namespace heard::app

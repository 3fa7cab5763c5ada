// `heard backup` and `heard restore`.
#pragma once

#include <atomic>
#include <string>

#include "app/config.h"
#include "base/instant.h"
#include "base/result.h"
#include "store/backup.h"

namespace heard::app {

// Of the desk that the configuration names, beside whoever serves it. `passphrase_file` empty: no secrets are
// in it. Blocking.
Result<store::BackupTaken> take_backup_of(const Config& config, const std::string& file,
                                          const std::string& passphrase_file, Instant now,
                                          const std::atomic<bool>* stop = nullptr);

// What is printed: what is in it and what is not.
Result<std::string> back_up(const Config& config, const std::string& file,
                            const std::string& passphrase_file);

// Into the empty folder or database that the configuration names. What is printed: what came back, and what
// has to be entered again.
Result<std::string> restore(const Config& config, const std::string& file,
                            const std::string& passphrase_file);

}  // namespace heard::app

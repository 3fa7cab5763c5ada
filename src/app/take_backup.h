// `heard backup`, and what it shares with the nightly one and with `heard restore`.
#pragma once

#include <atomic>
#include <string>

#include "app/config.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
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

// The first line of a file; empty where none is named.
Result<Secret> passphrase_in(const std::string& path);
Result<std::string> whole_text_of(const std::string& path);

}  // namespace heard::app

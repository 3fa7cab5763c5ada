// `heard receive`: one raw mail from a mail server's pipe. Exit 0 only when it is on disk, 75 (EX_TEMPFAIL)
// when it is to be tried again, 1 when that would not help.
#pragma once

#include <string>

#include "base/result.h"

namespace heard::app {

constexpr int try_again = 75;

// From the file, or standard input where it is empty or "-". too_large for what no inbox takes.
Result<std::string> read_raw_mail(const std::string& file);

// How `heard receive` ends with this error. A mail is never given up because of how Heard is set up.
int receive_exit(const Error& error);

}  // namespace heard::app

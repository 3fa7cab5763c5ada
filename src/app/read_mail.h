// `heard read-mail`: what Heard makes of one raw mail, as JSON. Needs no data folder.
#pragma once

#include <string>

namespace heard::app {

// An empty file name, or "-", is standard input. Returns the exit code.
int print_read_mail(const std::string& file);

}  // namespace heard::app

// The files of the web desk, kept compressed inside the program. The bytes live as long as the program; any
// thread may read.
#pragma once

#include <span>

#include "http/asset.h"

namespace heard::app {

// All files, sorted by path. Empty in a build without the web desk.
std::span<const http::Asset> assets();

}  // namespace heard::app

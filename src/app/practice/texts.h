// The text files of this folder, inside the program.
#pragma once

#include "app/practice/script.h"
#include "base/result.h"

namespace heard::app::practice {

Result<Script> read_script();

}  // namespace heard::app::practice

// The command line: which command, with which options. Exit 0 only on success, 2 on wrong usage.
#pragma once

namespace heard::app {

int run(int argc, char** argv);

}  // namespace heard::app

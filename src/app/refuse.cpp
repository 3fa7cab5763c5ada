#include "app/refuse.h"

#include <fmt/format.h>

namespace heard::app {

int refuse(const Error& error) {
  fmt::print(stderr, "heard: {}{}{}\n", error.sentence, error.hint.empty() ? "" : " ", error.hint);
  if (!error.cause.empty()) fmt::print(stderr, "  ({})\n", error.cause);
  return 1;
}

}  // namespace heard::app

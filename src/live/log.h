// Log: what the hub needs of the desk, so that tests can hand it a log of their own.
#pragma once

#include <cstdint>
#include <functional>

#include "desk/follow.h"

namespace heard::live {

struct Log {
  // As desk::follow and desk::log_head.
  std::function<desk::Task<LiveFrame>(std::int64_t since, int limit)> follow;
  std::function<desk::Task<std::int64_t>()> head;
  // Has `wake` called, from any thread, whenever there may be more; as long as the store lives.
  std::function<void(std::function<void()> wake)> watch;
};

inline Log log_of(desk::Desk& desk) {
  return {.follow = [&desk](std::int64_t since, int limit) { return desk::follow(desk, since, limit); },
          .head = [&desk] { return desk::log_head(desk); },
          .watch = [&desk](std::function<void()> wake) { desk.store.watch(std::move(wake)); }};
}

}  // namespace heard::live

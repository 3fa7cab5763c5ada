// Nodes: the way to the other nodes of this desk, so that tests can join hubs without a database.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "desk/desk.h"

namespace heard::live {

struct Nodes {
  using Hears = std::function<void(std::string_view node, std::string_view word)>;
  // As store::Store.
  std::function<desk::Task<void>(std::string word)> tell;
  std::function<void(Hears hears)> hear;
};

inline Nodes nodes_of(desk::Desk& desk) {
  return {.tell = [&desk](std::string word) { return desk.store.tell(std::move(word)); },
          .hear = [&desk](Nodes::Hears hears) { desk.store.hear(std::move(hears)); }};
}

}  // namespace heard::live

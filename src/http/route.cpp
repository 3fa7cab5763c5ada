#include "http/route.h"

#include <algorithm>
#include <stdexcept>

namespace heard::http {

Routes& Routes::add(Route route) {
  const bool taken = std::any_of(routes_.begin(), routes_.end(), [&](const Route& other) {
    return other.method == route.method && other.pattern == route.pattern;
  });
  if (taken)
    throw std::logic_error("two routes for " + std::string(name_of(route.method)) + " " + route.pattern);
  route.index = routes_.size();
  routes_.push_back(std::move(route));
  return *this;
}

}  // namespace heard::http

// Published shapes as the JSON that is answered, and kept beside an idempotency key.
#pragma once

#include <string>

#include "reflect/json_write.h"

namespace heard::store {

template <class Shape>
std::string answer_of(const Shape& shape) {
  return reflect::to_json(shape);
}

}  // namespace heard::store

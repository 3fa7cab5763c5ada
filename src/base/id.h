// Id<Tag>: a 64-bit number below 2^53 that names one thing of kind Tag and nothing else.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace heard {

template <class Tag>
struct Id {
  std::int64_t value = 0;  // 0 names nothing
  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value != 0; }
};

constexpr std::int64_t id_value_max = (std::int64_t{1} << 53) - 1;  // what a JavaScript number keeps

}  // namespace heard

template <class Tag>
struct std::hash<heard::Id<Tag>> {
  std::size_t operator()(heard::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};

// Instant: a moment in UTC, in microseconds since 1970. Duration: microseconds between two.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace heard {

struct Duration {
  std::int64_t us = 0;
  auto operator<=>(const Duration&) const = default;
};

struct Instant {
  std::int64_t us = 0;
  auto operator<=>(const Instant&) const = default;
};

constexpr Duration microseconds(std::int64_t n) { return {n}; }
constexpr Duration milliseconds(std::int64_t n) { return {n * 1'000}; }
constexpr Duration seconds(std::int64_t n) { return {n * 1'000'000}; }
constexpr Duration minutes(std::int64_t n) { return seconds(n * 60); }
constexpr Duration hours(std::int64_t n) { return minutes(n * 60); }
constexpr Duration days(std::int64_t n) { return hours(n * 24); }

constexpr Instant operator+(Instant at, Duration d) { return {at.us + d.us}; }
constexpr Instant operator-(Instant at, Duration d) { return {at.us - d.us}; }
constexpr Duration operator-(Instant a, Instant b) { return {a.us - b.us}; }
constexpr Duration operator*(Duration d, std::int64_t n) { return {d.us * n}; }
constexpr Duration operator+(Duration a, Duration b) { return {a.us + b.us}; }

// RFC 3339 with six decimals and Z: "2026-11-21T10:00:00.000000Z".
constexpr std::size_t rfc3339_size = 27;
// Writes rfc3339_size bytes. A moment outside the years 0 to 9999 is written as the nearest inside.
void put_rfc3339(char* to, Instant at);
void append_rfc3339(std::string& out, Instant at);
std::string rfc3339(Instant at);
// Takes any RFC 3339 offset; refuses years outside 1970 to 9999.
Result<Instant> parse_rfc3339(std::string_view text);

}  // namespace heard

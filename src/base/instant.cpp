#include "base/instant.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>

namespace heard {
namespace {

constexpr Instant year_0{-62'167'219'200'000'000};
constexpr Instant year_9999_end{253'402'300'799'999'999};

// The digits of 0 to 99, two each.
constexpr auto pairs = [] {
  std::array<char, 200> out{};
  for (std::size_t i = 0; i < 100; ++i) {
    out[2 * i] = static_cast<char>('0' + i / 10);
    out[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return out;
}();

void put_pair(char* to, std::uint32_t below_100) { std::memcpy(to, &pairs[std::size_t{below_100} * 2], 2); }

// Reads exactly `width` digits at `pos`; -1 when they are not digits.
int digits(std::string_view text, std::size_t pos, std::size_t width) {
  if (pos + width > text.size()) return -1;
  int value = 0;
  for (std::size_t i = pos; i < pos + width; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

Error wrong_time() { return invalid("invalid_time", "A time must look like 2026-11-21T10:00:00Z."); }

// The fraction after the seconds, as microseconds; moves `pos` behind it. -1 when malformed.
std::int64_t fraction_us(std::string_view text, std::size_t& pos) {
  if (pos >= text.size() || text[pos] != '.') return 0;
  ++pos;
  std::int64_t us = 0;
  std::size_t count = 0;
  for (; pos < text.size() && text[pos] >= '0' && text[pos] <= '9'; ++pos, ++count) {
    if (count < 6) us = us * 10 + (text[pos] - '0');
  }
  if (count == 0) return -1;
  for (; count < 6; ++count) us *= 10;
  return us;
}

// The offset in minutes east of UTC; the text must end behind it.
Result<int> offset_minutes(std::string_view text, std::size_t pos) {
  if (pos + 1 == text.size() && (text[pos] == 'Z' || text[pos] == 'z')) return 0;
  if (pos + 6 != text.size() || (text[pos] != '+' && text[pos] != '-') || text[pos + 3] != ':')
    return wrong_time();
  const int hour = digits(text, pos + 1, 2);
  const int minute = digits(text, pos + 4, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return wrong_time();
  return (text[pos] == '-' ? -1 : 1) * (hour * 60 + minute);
}

}  // namespace

void put_rfc3339(char* to, Instant at) {
  using namespace std::chrono;
  constexpr std::string_view form = "0000-00-00T00:00:00.000000Z";
  static_assert(form.size() == rfc3339_size);
  const auto time = sys_time<std::chrono::microseconds>{
      std::chrono::microseconds{std::clamp(at, year_0, year_9999_end).us}};
  const auto day = floor<std::chrono::days>(time);
  const year_month_day date{day};
  const auto since_midnight = (time - day).count();
  const auto second = static_cast<std::uint32_t>(since_midnight / 1'000'000);
  const auto us = static_cast<std::uint32_t>(since_midnight % 1'000'000);
  const auto year = static_cast<std::uint32_t>(int{date.year()});
  std::memcpy(to, form.data(), form.size());
  put_pair(to, year / 100);
  put_pair(to + 2, year % 100);
  put_pair(to + 5, unsigned{date.month()});
  put_pair(to + 8, unsigned{date.day()});
  put_pair(to + 11, second / 3600);
  put_pair(to + 14, second / 60 % 60);
  put_pair(to + 17, second % 60);
  put_pair(to + 20, us / 10'000);
  put_pair(to + 22, us / 100 % 100);
  put_pair(to + 24, us % 100);
}

void append_rfc3339(std::string& out, Instant at) {
  std::array<char, rfc3339_size> text{};
  put_rfc3339(text.data(), at);
  out.append(text.data(), text.size());
}

std::string rfc3339(Instant at) {
  std::string out;
  append_rfc3339(out, at);
  return out;
}

Result<Instant> parse_rfc3339(std::string_view text) {
  if (text.size() < 20 || text[4] != '-' || text[7] != '-' || (text[10] != 'T' && text[10] != 't') ||
      text[13] != ':' || text[16] != ':')
    return wrong_time();
  const int year = digits(text, 0, 4);
  const int month = digits(text, 5, 2);
  const int day = digits(text, 8, 2);
  const int hour = digits(text, 11, 2);
  const int minute = digits(text, 14, 2);
  const int second = digits(text, 17, 2);
  if (year < 1970 || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
      second < 0 || second > 60)
    return wrong_time();
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return wrong_time();
  std::size_t pos = 19;
  const std::int64_t us = fraction_us(text, pos);
  if (us < 0 || pos >= text.size()) return wrong_time();
  HEARD_TRY(const int offset, offset_minutes(text, pos));
  const std::int64_t day_number = std::chrono::sys_days{date}.time_since_epoch().count();
  const Instant at{((day_number * 24 + hour) * 60 + minute - offset) * 60'000'000 +
                   second * std::int64_t{1'000'000} + us};
  if (at < Instant{} || at > year_9999_end) return wrong_time();
  return at;
}

}  // namespace heard

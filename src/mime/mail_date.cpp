#include "mime/mail_date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <vector>

#include "mime/ascii.h"

namespace heard::mime {
namespace {

constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                     "jul", "aug", "sep", "oct", "nov", "dec"};
struct Zone {
  std::string_view name;
  int minutes;
};
constexpr std::array zones = {Zone{"est", -300}, Zone{"edt", -240}, Zone{"cst", -360}, Zone{"cdt", -300},
                              Zone{"mst", -420}, Zone{"mdt", -360}, Zone{"pst", -480}, Zone{"pdt", -420},
                              Zone{"cet", 60},   Zone{"cest", 120}, Zone{"met", 60},   Zone{"mest", 120},
                              Zone{"eet", 120},  Zone{"eest", 180}, Zone{"bst", 60},   Zone{"jst", 540},
                              Zone{"msk", 180},  Zone{"ist", 330}};

struct Parts {
  int day = 0;
  int month = 0;
  int year = -1;
  int hour = -1;
  int minute = 0;
  int second = 0;
  int zone_minutes = 0;
};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::vector<std::string> date_words(std::string_view raw) {
  constexpr std::size_t words_max = 20;
  std::vector<std::string> out;
  std::string word;
  int comment = 0;
  for (const char c : raw) {
    if (c == '(') ++comment;
    const bool apart = is_blank(c) || c == ',' || comment > 0;
    if (c == ')' && comment > 0) --comment;
    if (!apart) {
      word += lower_ascii(c);
    } else if (!word.empty() && out.size() < words_max) {
      out.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

bool take_zone(std::string_view word, Parts& parts) {
  if (word.starts_with("gmt") || word.starts_with("utc")) word.remove_prefix(3);
  if (word.size() >= 3 && (word[0] == '+' || word[0] == '-')) {
    std::string digits(word.substr(1, 5));
    std::erase(digits, ':');
    const auto value = number(digits);
    if (!value) return false;
    const int minutes = digits.size() <= 2 ? *value * 60 : *value / 100 * 60 + *value % 100;
    parts.zone_minutes = word[0] == '-' ? -minutes : minutes;
    return true;
  }
  for (const Zone& zone : zones) {
    if (zone.name == word) return parts.zone_minutes = zone.minutes, true;
  }
  return false;
}

bool take_time(std::string_view word, Parts& parts) {
  const std::size_t colon = word.find_first_of(":.");
  if (colon == std::string_view::npos || colon == 0 || colon > 2) return false;
  const auto hour = number(word.substr(0, colon));
  std::string_view rest = word.substr(colon + 1);
  const auto minute = number(rest.substr(0, 2));
  if (!hour || !minute) return false;
  parts.hour = *hour;
  parts.minute = *minute;
  if (const std::size_t zone = rest.find_first_of("+-"); zone != std::string_view::npos)
    take_zone(rest.substr(zone), parts);
  if (rest.size() >= 5 && (rest[2] == ':' || rest[2] == '.'))
    parts.second = number(rest.substr(3, 2)).value_or(0);
  return true;
}

bool take_month(std::string_view word, Parts& parts) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (parts.month == 0 && word.starts_with(months.at(i)))
      return parts.month = static_cast<int>(i) + 1, true;
  }
  return false;
}

// 2012-06-13, 13-Jun-2012, 06/13/12: three pieces, of which one may be a name.
bool take_joined(std::string_view word, Parts& parts) {
  const std::size_t first = word.find_first_of("-/.");
  const std::size_t second = first == std::string_view::npos ? first : word.find_first_of("-/.", first + 1);
  if (second == std::string_view::npos || first == 0) return false;
  const auto a = number(word.substr(0, first));
  const std::string_view middle = word.substr(first + 1, second - first - 1);
  std::string_view last = word.substr(second + 1);
  // 2012-06-13T14:30:00Z
  const std::size_t t = last.find('t');
  if (t != std::string_view::npos) {
    std::string_view time = last.substr(t + 1);
    const std::size_t zone = time.find_first_of("+-");
    if (zone != std::string_view::npos) take_zone(time.substr(zone), parts);
    take_time(time.substr(0, zone), parts);
    last = last.substr(0, t);
  }
  const auto c = number(last);
  if (!a || !c) return false;
  const bool named = take_month(middle, parts);
  const auto b = named ? std::optional<int>() : number(middle);
  if (!named && !b) return false;
  if (*a > 31) {
    parts.year = *a;
    parts.day = *c;
    if (b) parts.month = *b;
    return true;
  }
  parts.year = *c >= 100 ? *c : *c + (*c < 50 ? 2000 : 1900);
  const bool american = b && word[first] == '/' && *a <= 12;
  parts.day = american ? *b : *a;
  if (b) parts.month = american ? *a : *b;
  return true;
}

void take_number(int value, std::size_t digits, Parts& parts) {
  if (parts.day == 0 && digits <= 2 && value >= 1 && value <= 31) {
    parts.day = value;
  } else if (parts.year < 0 && digits <= 4) {
    parts.year = digits <= 2 ? value + (value < 50 ? 2000 : 1900) : digits == 3 ? value + 1900 : value;
  }
}

void take_half_of_day(std::string_view word, Parts& parts) {
  if (word == "pm" && parts.hour >= 1 && parts.hour < 12) parts.hour += 12;
  if (word == "am" && parts.hour == 12) parts.hour = 0;
}

}  // namespace

std::optional<Instant> mail_date(std::string_view raw) {
  Parts parts;
  for (const std::string& word : date_words(raw.substr(0, 200))) {
    if (parts.hour < 0 && take_time(word, parts)) continue;
    if (parts.year < 0 && take_joined(word, parts)) continue;
    if (take_month(word, parts)) continue;
    if (const auto value = number(word)) {
      if (word[0] == '-') {
        take_zone(word, parts);
      } else {
        take_number(*value, word.size(), parts);
      }
      continue;
    }
    take_half_of_day(word, parts);
    if (parts.hour >= 0) take_zone(word, parts);
  }
  using namespace std::chrono;
  const year_month_day day{year{parts.year}, month{static_cast<unsigned>(parts.month)},
                           std::chrono::day{static_cast<unsigned>(parts.day)}};
  if (parts.year < 1970 || parts.year > 9999 || !day.ok()) return std::nullopt;
  if (parts.hour > 24 || parts.minute > 59 || parts.second > 60 || parts.minute < 0 || parts.second < 0)
    return std::nullopt;
  const std::int64_t midnight_s = sys_days{day}.time_since_epoch().count() * std::int64_t{86'400};
  const std::int64_t clock_s =
      std::int64_t{std::max(parts.hour, 0)} * 3'600 + std::int64_t{parts.minute} * 60 + parts.second;
  return Instant{(midnight_s + clock_s - std::int64_t{parts.zone_minutes} * 60) * 1'000'000};
}

bool is_torn_date(std::string_view raw) { return raw.find_first_of("<>@") != std::string_view::npos; }

}  // namespace heard::mime

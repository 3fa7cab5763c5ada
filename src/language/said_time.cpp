#include "language/said_time.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "base/text.h"

namespace heard::language {
namespace {

using namespace std::string_view_literals;

struct Token {
  std::string text;  // lower case
  std::size_t start = 0;
  std::size_t end = 0;
};

struct Named {
  std::string_view word;
  int number;
};

constexpr std::array weekday_names{
    Named{"monday", 1},   Named{"mon", 1},       Named{"montag", 1},    Named{"tuesday", 2},
    Named{"tue", 2},      Named{"dienstag", 2},  Named{"wednesday", 3}, Named{"wed", 3},
    Named{"mittwoch", 3}, Named{"thursday", 4},  Named{"thu", 4},       Named{"donnerstag", 4},
    Named{"friday", 5},   Named{"fri", 5},       Named{"freitag", 5},   Named{"saturday", 6},
    Named{"samstag", 6},  Named{"sonnabend", 6}, Named{"sunday", 7},    Named{"sonntag", 7}};
constexpr std::array month_names{
    Named{"january", 1},  Named{"januar", 1},    Named{"february", 2},  Named{"februar", 2},
    Named{"march", 3},    Named{"märz", 3},      Named{"april", 4},     Named{"may", 5},
    Named{"mai", 5},      Named{"june", 6},      Named{"juni", 6},      Named{"july", 7},
    Named{"juli", 7},     Named{"august", 8},    Named{"september", 9}, Named{"october", 10},
    Named{"oktober", 10}, Named{"november", 11}, Named{"december", 12}, Named{"dezember", 12},
    Named{"jan", 1},      Named{"feb", 2},       Named{"aug", 8},       Named{"sep", 9},
    Named{"oct", 10},     Named{"okt", 10},      Named{"nov", 11},      Named{"dec", 12},
    Named{"dez", 12}};
constexpr std::array near_days{Named{"today", 0},    Named{"tonight", 0}, Named{"heute", 0},
                               Named{"tomorrow", 1}, Named{"morgen", 1},  Named{"übermorgen", 2}};
constexpr std::array number_words{Named{"one", 1},  Named{"a", 1},     Named{"einem", 1}, Named{"two", 2},
                                  Named{"zwei", 2}, Named{"three", 3}, Named{"drei", 3},  Named{"four", 4},
                                  Named{"vier", 4}, Named{"five", 5},  Named{"fünf", 5},  Named{"ten", 10},
                                  Named{"zehn", 10}};
// Something is to come; a deadline alone says so too.
constexpr std::array to_come{
    "will"sv,   "'ll"sv,     "shall"sv,    "going"sv, "promise"sv, "by"sv,         "until"sv,     "before"sv,
    "within"sv, "werde"sv,   "werden"sv,   "wird"sv,  "bis"sv,     "spätestens"sv, "innerhalb"sv, "melde"sv,
    "melden"sv, "schicke"sv, "schicken"sv, "rufe"sv,  "rufen"sv,   "bekommen"sv,   "erhalten"sv,  "hören"sv};

template <std::size_t N>
std::optional<int> number_in(const std::array<Named, N>& names, std::string_view word) {
  const auto found = std::ranges::find(names, word, &Named::word);
  return found == names.end() ? std::nullopt : std::optional(found->number);
}

bool is_word_byte(unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80 || c == '\''; }

std::string lowered(std::string_view word) {
  std::string out;
  for (const char c : word) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  for (std::size_t at = out.find("Ü"); at != std::string::npos; at = out.find("Ü")) out.replace(at, 2, "ü");
  return out;
}

std::vector<Token> tokens_of(std::string_view sentence, std::size_t offset) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < sentence.size();) {
    if (!is_word_byte(static_cast<unsigned char>(sentence[i]))) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < sentence.size() && is_word_byte(static_cast<unsigned char>(sentence[end]))) ++end;
    tokens.push_back({lowered(sentence.substr(i, end - i)), offset + i, offset + end});
    i = end;
  }
  return tokens;
}

std::optional<int> small_number(std::string_view text, int most) {
  if (text.empty() || text.size() > 4) return std::nullopt;
  int n = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    n = n * 10 + (c - '0');
  }
  return n <= most ? std::optional(n) : std::nullopt;
}

std::optional<int> number_of(std::string_view word) {
  if (const auto n = small_number(word, 99)) return n;
  return number_in(number_words, word);
}

// What is being made of one sentence.
struct Reading {
  const std::vector<Token>& tokens;
  LocalTime now;
  std::string_view text;  // the whole
  std::optional<LocalDay> day{};
  std::optional<int> minutes{};
  std::size_t first = std::string_view::npos;
  std::size_t last = 0;

  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < tokens.size() ? std::string_view(tokens[i].text) : std::string_view();
  }
  void takes(std::size_t from, std::size_t to) {
    first = std::min(first, tokens[from].start);
    last = std::max(last, tokens[to].end);
  }
  // "18:00": the two tokens have a colon between them.
  [[nodiscard]] bool colon_after(std::size_t i) const {
    return i + 1 < tokens.size() && tokens[i].end + 1 == tokens[i + 1].start && text[tokens[i].end] == ':';
  }
};

LocalDay next_weekday(const Reading& reading, std::size_t at, int weekday) {
  const int ahead = (weekday - weekday_of(reading.now.day) + 7) % 7;
  const std::string_view before = at > 0 ? reading.word(at - 1) : std::string_view();
  const bool next_week = before == "next" || before == "nächsten" || before == "nächster";
  return reading.now.day + std::chrono::days(ahead + (next_week && ahead < 2 ? 7 : 0));
}

void read_day(Reading& reading, std::size_t i) {
  const std::string_view word = reading.word(i);
  if (const auto near = number_in(near_days, word)) {
    // „Guten Morgen“, „morgens“
    if (word == "morgen" && i > 0 && (reading.word(i - 1) == "guten" || reading.word(i - 1) == "am")) return;
    reading.day = reading.now.day + std::chrono::days(*near);
    return reading.takes(i, i);
  }
  if (const auto weekday = number_in(weekday_names, word)) {
    reading.day = next_weekday(reading, i, *weekday);
    return reading.takes(i, i);
  }
  const auto count = number_of(word);
  if (!count || i == 0) return;
  const std::string_view before = reading.word(i - 1);
  const std::string_view after = reading.word(i + 1);
  const bool span = before == "in" || before == "within" || before == "innerhalb" || before == "von";
  const bool of_days =
      after == "day" || after == "days" || after == "tag" || after == "tage" || after == "tagen";
  const bool of_weeks = after == "week" || after == "weeks" || after == "woche" || after == "wochen";
  if (!span || (!of_days && !of_weeks)) return;
  reading.day = reading.now.day + std::chrono::days(*count * (of_weeks ? 7 : 1));
  reading.takes(i, i + 1);
}

// "3 December", "December 3rd", „3. Dezember“, „24.11.“
void read_date(Reading& reading, std::size_t i) {
  const auto month = number_in(month_names, reading.word(i));
  if (!month) return;
  std::optional<int> of_month;
  std::size_t from = i;
  std::size_t to = i;
  if (i > 0 && (of_month = small_number(reading.word(i - 1), 31))) {
    from = i - 1;
  } else {
    std::string_view after = reading.word(i + 1);
    for (const std::string_view ending : {"st"sv, "nd"sv, "rd"sv, "th"sv})
      if (after.ends_with(ending)) after.remove_suffix(2);
    if ((of_month = small_number(after, 31))) to = i + 1;
  }
  if (!of_month || *of_month == 0) return;
  const std::chrono::year_month_day today(reading.now.day);
  int year = static_cast<int>(today.year());
  LocalDay day = day_of(year, static_cast<unsigned>(*month), static_cast<unsigned>(*of_month));
  if (day < reading.now.day)
    day = day_of(++year, static_cast<unsigned>(*month), static_cast<unsigned>(*of_month));
  reading.day = day;
  reading.takes(from, to);
}

// "18:00", "6 pm", „18 Uhr“, "noon".
void read_hour(Reading& reading, std::size_t i) {
  const std::string_view word = reading.word(i);
  if (word == "noon" || word == "mittags") {
    reading.minutes = 12 * 60;
    return reading.takes(i, i);
  }
  std::string_view number = word;
  bool pm = false;
  bool am = false;
  for (const auto& [ending, is_pm] : {std::pair{"pm"sv, true}, std::pair{"am"sv, false}})
    if (number.size() > 2 && number.ends_with(ending)) {
      number.remove_suffix(2);
      (is_pm ? pm : am) = true;
    }
  const auto hour = small_number(number, 23);
  if (!hour) return;
  if (reading.colon_after(i)) {
    if (const auto past = small_number(reading.word(i + 1), 59)) {
      const std::string_view after = reading.word(i + 2);
      reading.minutes = (*hour % 12 + (after == "pm" ? 12 : *hour >= 12 ? 12 : 0)) * 60 + *past;
      return reading.takes(i, i + 1);
    }
  }
  const std::string_view after = reading.word(i + 1);
  if (after == "uhr") {
    reading.minutes = *hour * 60;
    return reading.takes(i, i + 1);
  }
  const bool apart = after == "pm" || after == "am";
  if (!pm && !am && !apart) return;
  reading.minutes = (*hour % 12 + (pm || after == "pm" ? 12 : 0)) * 60;
  reading.takes(i, apart && !pm && !am ? i + 1 : i);
}

bool tells_of_what_comes(const std::vector<Token>& tokens) {
  return std::ranges::any_of(tokens, [](const Token& token) {
    return std::ranges::find(to_come, token.text) != to_come.end() || token.text.ends_with("'ll");
  });
}

// Characters have no spaces between them: what is looked for is looked for as it stands.
struct Found {
  std::size_t start = std::string_view::npos;
  std::size_t end = 0;
  int number = 0;
};

std::optional<Found> number_before(std::string_view text, std::string_view unit, int most) {
  for (std::size_t at = text.find(unit); at != std::string_view::npos; at = text.find(unit, at + 1)) {
    std::size_t from = at;
    while (from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9') --from;
    if (const auto n = small_number(text.substr(from, at - from), most))
      return Found{from, at + unit.size(), *n};
  }
  return std::nullopt;
}

void read_chinese_day(Reading& reading, std::string_view sentence, std::size_t offset) {
  const auto takes = [&](std::size_t at, std::size_t size) {
    reading.first = std::min(reading.first, offset + at);
    reading.last = std::max(reading.last, offset + at + size);
  };
  for (const auto& [word, ahead] : {std::pair{"今天"sv, 0}, std::pair{"明天"sv, 1}, std::pair{"后天"sv, 2}})
    if (const std::size_t at = sentence.find(word); at != std::string_view::npos) {
      reading.day = reading.now.day + std::chrono::days(ahead);
      takes(at, word.size());
    }
  constexpr std::array digits_of_week{"一"sv, "二"sv, "三"sv, "四"sv, "五"sv, "六"sv, "日"sv};
  for (const std::string_view lead : {"星期"sv, "周"sv, "礼拜"sv})
    for (std::size_t i = 0; i < digits_of_week.size(); ++i) {
      const std::string whole = std::string(lead) + std::string(digits_of_week[i]);
      const std::size_t at = sentence.find(whole);
      if (at == std::string_view::npos) continue;
      const bool next_week = at >= 3 && sentence.substr(at - 3, 3) == "下"sv;
      const int to_monday = 8 - weekday_of(reading.now.day);
      reading.day =
          reading.now.day +
          std::chrono::days(next_week ? to_monday + static_cast<int>(i)
                                      : (static_cast<int>(i) + 8 - weekday_of(reading.now.day)) % 7);
      takes(at, whole.size());
    }
  if (const auto span = number_before(sentence, "天内", 99)) {
    reading.day = reading.now.day + std::chrono::days(span->number);
    takes(span->start, span->end - span->start);
  }
  const auto month = number_before(sentence, "月", 12);
  const auto of_month = number_before(sentence, "日", 31);
  if (month && of_month && of_month->start == month->end && month->number > 0 && of_month->number > 0) {
    const int year = static_cast<int>(std::chrono::year_month_day(reading.now.day).year());
    const auto in_year = [&](int y) {
      return day_of(y, static_cast<unsigned>(month->number), static_cast<unsigned>(of_month->number));
    };
    reading.day = in_year(year) < reading.now.day ? in_year(year + 1) : in_year(year);
    takes(month->start, of_month->end - month->start);
  }
}

void read_chinese_hour(Reading& reading, std::string_view sentence, std::size_t offset) {
  auto hour = number_before(sentence, "点", 24);
  if (!hour) return;
  const std::string_view before = sentence.substr(0, hour->start);
  const bool afternoon = before.ends_with("下午") || before.ends_with("晚上");
  const int on_clock = afternoon && hour->number < 12 ? hour->number + 12 : hour->number;
  reading.minutes = on_clock * 60;
  reading.first = std::min(reading.first, offset + hour->start - (afternoon ? 6 : 0));
  reading.last = std::max(reading.last, offset + hour->end);
}

bool is_chinese_to_come(std::string_view sentence) {
  constexpr std::array words{"会"sv, "将"sv, "给您"sv, "前"sv, "最迟"sv, "内"sv};
  return std::ranges::any_of(
      words, [&](std::string_view word) { return sentence.find(word) != std::string_view::npos; });
}

std::optional<SaidTime> read_sentence(std::string_view text, std::size_t offset, std::size_t size,
                                      LocalTime now) {
  const std::string_view sentence = text.substr(offset, size);
  const std::vector<Token> tokens = tokens_of(sentence, offset);
  Reading reading{.tokens = tokens, .now = now, .text = text};
  if (tells_of_what_comes(tokens)) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!reading.day) read_day(reading, i);
      if (!reading.day) read_date(reading, i);
      if (!reading.minutes) read_hour(reading, i);
    }
  } else if (is_chinese_to_come(sentence)) {
    read_chinese_day(reading, sentence, offset);
    read_chinese_hour(reading, sentence, offset);
  }
  if (!reading.day && !reading.minutes) return std::nullopt;
  if (!reading.day) reading.day = now.day + std::chrono::days(*reading.minutes > now.minutes ? 0 : 1);
  if (reading.minutes && *reading.day == now.day && *reading.minutes <= now.minutes) return std::nullopt;
  return SaidTime{.start = reading.first,
                  .end = reading.last,
                  .sentence = trimmed(sentence),
                  .day = *reading.day,
                  .minutes = reading.minutes};
}

// Where a sentence ends: behind the mark; a full stop only before a space, so that "24.11." and "18.00" hold.
std::size_t sentence_end(std::string_view text, std::size_t from, bool& asks) {
  for (std::size_t i = from; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    asks = rest.starts_with('?') || rest.starts_with("？");
    if (asks || rest.starts_with('!') || rest.starts_with('\n')) return i + 1;
    if (rest.starts_with("。") || rest.starts_with("！")) return i + 3;
    if (rest.starts_with('.') && (rest.size() == 1 || rest[1] == ' ' || rest[1] == '\n')) {
      // „3. Dezember“ goes on
      const std::vector<Token> after = tokens_of(rest.substr(0, std::min<std::size_t>(rest.size(), 20)), 0);
      if (after.empty() || !number_in(month_names, after.front().text)) return i + 1;
    }
  }
  return text.size();
}

}  // namespace

std::vector<SaidTime> said_times(std::string_view text, LocalTime now) {
  text = text.substr(0, said_bytes_max);
  std::vector<SaidTime> times;
  for (std::size_t from = 0; from < text.size();) {
    bool asks = false;
    const std::size_t end = std::min(sentence_end(text, from, asks), text.size());
    if (!asks)
      if (const auto said = read_sentence(text, from, end - from, now)) times.push_back(*said);
    from = end;
  }
  return times;
}

}  // namespace heard::language

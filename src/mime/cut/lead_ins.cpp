#include <algorithm>
#include <array>

#include "mime/ascii.h"
#include "mime/cut/sorted_words.h"
#include "mime/cut/words_of_mail.h"

namespace heard::mime {
namespace {

using namespace std::string_view_literals;

// How a lead-in says that somebody wrote.
constexpr std::array wrote = {
    "wrote"sv,    "writes"sv,     "schrieb"sv,       "schreibt"sv,    "geschrieben"sv,  "a écrit"sv,
    "écrivait"sv, "escribió"sv,   "escribio"sv,      "va escriure"sv, "escreveu"sv,     "ha scritto"sv,
    "scrisse"sv,  "schreef"sv,    "geschreven"sv,    "skrev"sv,       "skrifaði"sv,     "kirjoitti"sv,
    "napisał"sv,  "napisał(a)"sv, "napisała"sv,      "pisze"sv,       "napsal"sv,       "napsal(a)"sv,
    "napsala"sv,  "napísal"sv,    "napísal(a)"sv,    "написал"sv,     "написал(а)"sv,   "написала"sv,
    "пишет"sv,    "написав"sv,    "пише"sv,          "написа"sv,      "írta"sv,         "ezt írta"sv,
    "a scris"sv,  "yazdı"sv,      "şunları yazdı"sv, "έγραψε"sv,      "đã viết"sv,      "viết"sv,
    "menulis"sv,  "napisao"sv,    "napisala"sv,      "je napisal"sv,  "je napisal/a"sv, "rašė"sv,
    "parašė"sv,   "rakstīja"sv,   "kirjutas"sv,      "كتب"sv,         "כתב"sv,          "כתב/ה"sv,
    "เขียน"sv,     "scripsit"sv,   "idatzi du"sv,     "schrijft"sv};
// Without blanks between words, so these count wherever they stand.
constexpr std::array wrote_unspaced = {"写道"sv,         "寫道"sv,      "が書きました"sv,  "のメール"sv,
                                       "のメッセージ"sv, "님이 작성"sv, "님이 썼습니다"sv, "来信"sv};

// Words a lead-in begins with where it does not begin with a name or a date.
constexpr auto lead_in_words = sorted_words(
    std::array{"on"sv,   "at"sv,      "am"sv,      "den"sv,   "le"sv,      "el"sv,  "em"sv,   "il"sv,
               "op"sv,   "på"sv,      "dnia"sv,    "dne"sv,   "dňa"sv,     "în"sv,  "στις"sv, "vào"sv,
               "ngày"sv, "quoting"sv, "citando"sv, "zitat"sv, "citeren"sv, "pada"sv});
// The short names of days, and little words: a number must follow at once, or they begin any sentence.
constexpr std::array weak_lead_in_words = {
    "in"sv,        "w dniu"sv,   "la"sv,      "dia"sv,      "no dia"sv,      "w"sv,           "od"sv,
    "mån"sv,       "tis"sv,      "ons"sv,     "tors"sv,     "tor"sv,         "fre"sv,         "lör"sv,
    "sön"sv,       "man"sv,      "tir"sv,     "lør"sv,      "søn"sv,         "ma"sv,          "ti"sv,
    "ke"sv,        "to"sv,       "pe"sv,      "su"sv,       "mon"sv,         "tue"sv,         "wed"sv,
    "thu"sv,       "fri"sv,      "sat"sv,     "sun"sv,      "mo"sv,          "di"sv,          "mi"sv,
    "do"sv,        "fr"sv,       "sa"sv,      "so"sv,       "в"sv,           "пн"sv,          "вт"sv,
    "ср"sv,        "чт"sv,       "пт"sv,      "сб"sv,       "вс"sv,          "monday"sv,      "tuesday"sv,
    "wednesday"sv, "thursday"sv, "friday"sv,  "saturday"sv, "sunday"sv,      "понедельник"sv, "вторник"sv,
    "среда"sv,     "четверг"sv,  "пятница"sv, "суббота"sv,  "воскресенье"sv, "dana"sv,        "tarih:"sv};
constexpr std::array begins_unspaced = {"在"sv, "于"sv, "於"sv};

constexpr bool is_letter(char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z'); }

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

bool says_wrote(std::string_view text) {
  return std::any_of(wrote.begin(), wrote.end(), [&](auto word) { return has_word(text, word); }) ||
         std::any_of(wrote_unspaced.begin(), wrote_unspaced.end(),
                     [&](auto word) { return text.find(word) != std::string_view::npos; });
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

// Not "@ada", which is how people are called.
bool has_address(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text[at - 1] != ' ' && text[at - 1] != '(';
}

// "12:30", "2024" or "5/1": more than a number that somebody mentions.
bool has_moment(std::string_view text) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    digits = is_digit(text[i]) ? digits + 1 : 0;
    if (digits >= 4) return true;
    const bool sign = text[i] == ':' || text[i] == '/';
    if (sign && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1])) return true;
  }
  return false;
}

// Zoho puts dashes around: "---- on tue, 22 dec 2015 14:17:36 ada <ada@example.org> wrote ----".
std::string_view without_dashes_around(std::string_view text) {
  if (!text.starts_with("--") || !text.ends_with("--")) return text;
  while (text.starts_with('-') || text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with('-') || text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// "2016-03-03 17:21 gmt+01:00 ada": old Gmail, which says no "wrote".
bool is_stamp(std::string_view text) {
  return text.size() > 20 && is_digit(text[0]) && is_digit(text[3]) && text[4] == '-' && text[7] == '-' &&
         text.substr(0, 30).find(" gmt") != std::string_view::npos;
}

}  // namespace

bool ends_as_lead_in(std::string_view text) {
  if (text.ends_with(':') || text.ends_with("--") || text.starts_with("posted by ") || is_stamp(text))
    return true;
  const auto ends = [&](auto word) { return text.ends_with(word); };
  return std::any_of(wrote_unspaced.begin(), wrote_unspaced.end(), ends);
}

bool begins_as_lead_in(std::string_view text) {
  constexpr std::size_t near_bytes = 14;
  const std::string_view first = text.substr(0, std::min(text.find_first_of(" .,"), text.size()));
  if (is_one_of(lead_in_words, first)) return true;
  const auto followed = [&](auto word) {
    return text.starts_with(word) && text.size() > word.size() && !is_letter(text[word.size()]) &&
           has_digit(text.substr(word.size(), near_bytes));
  };
  if (std::any_of(weak_lead_in_words.begin(), weak_lead_in_words.end(), followed)) return true;
  return std::any_of(begins_unspaced.begin(), begins_unspaced.end(),
                     [&](auto word) { return text.starts_with(word); });
}

bool names_who_wrote(std::string_view text) {
  return text.size() <= 200 && text.ends_with(':') && says_wrote(text);
}

bool is_lead_in(std::string_view text) {
  const std::size_t whole_bytes = text.size();
  text = without_dashes_around(text);
  if (text.size() < 8 || text.size() > lead_in_bytes_max) return false;
  if (is_stamp(text)) return true;
  if (text.starts_with("posted by ") && has_moment(text) && text.size() < 100) return true;
  if (text.size() == whole_bytes && !ends_as_lead_in(text)) return false;
  if (!says_wrote(text)) {
    // "Thu, 26 Jun 2014 14:00 от Ada <ada@example.org>:" needs no word for it.
    return text.ends_with(">:") && has_address(text) && has_moment(text) &&
           (is_digit(text[0]) || begins_as_lead_in(text));
  }
  const bool address = text.find('@') != std::string_view::npos;
  if (address || has_moment(text)) return true;
  return begins_as_lead_in(text) && has_digit(text);
}

bool may_begin_lead_in(std::string_view text) {
  if (text.empty()) return false;
  if (is_digit(text[0]) || text.starts_with("--") || text.starts_with("posted by ") || text[0] == '"' ||
      text[0] == '<' || text[0] == '\'')
    return true;
  return begins_as_lead_in(text) || has_address(text) || text.find('<') != std::string_view::npos ||
         (has_digit(text) && says_wrote(text));
}

}  // namespace heard::mime

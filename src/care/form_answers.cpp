#include "care/form_answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "base/text.h"
#include "language/said_in.h"

namespace heard::care {
namespace {

constexpr std::size_t number_bytes_max = 20;
constexpr std::array tongues{Tongue::en, Tongue::de, Tongue::zh};

// In this language, else in the first that has it.
template <class T>
const T& said_in(Tongue language, const T& en, const T& de, const T& zh) {
  const T& wanted = language::said_in(language, en, de, zh);
  if (!wanted.empty()) return wanted;
  for (const Tongue other : tongues)
    if (const T& found = language::said_in(other, en, de, zh); !found.empty()) return found;
  return wanted;
}

std::size_t points_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view yes_or_no(bool yes, Tongue language) {
  constexpr std::array<std::string_view, 2> words[]{{"No", "Yes"}, {"Nein", "Ja"}, {"否", "是"}};
  return words[static_cast<std::size_t>(language)][yes ? 1 : 0];
}

bool is_number(std::string_view text) {
  if (text.empty() || text.size() > number_bytes_max) return false;
  if (text.front() == '-') text.remove_prefix(1);
  const std::size_t point = text.find_first_of(".,");
  const auto digits = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return digits(text.substr(0, point)) && (point == std::string_view::npos || digits(text.substr(point + 1)));
}

// As browsers write it: 2026-11-27.
bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const char* begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + length, value);
    return error == std::errc{} && end == begin + length ? value : -1;
  };
  const int year = number(0, 4);
  const std::chrono::year_month_day day{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                        std::chrono::day{static_cast<unsigned>(number(8, 2))}};
  return year >= 1900 && year <= 2200 && day.ok();
}

std::optional<std::string> chosen(const FormField& field, const std::string& said, Tongue language) {
  for (const Tongue other : tongues) {
    const std::vector<std::string> offered = choices_in(field, other);
    const auto found = std::ranges::find(offered, said);
    if (found == offered.end()) continue;
    const auto at = static_cast<std::size_t>(found - offered.begin());
    const std::vector<std::string> shown = choices_in(field, language);
    return at < shown.size() ? shown[at] : said;
  }
  return std::nullopt;
}

struct Read {
  std::string answer;
  std::optional<ContactTrouble> trouble;
};

Read of_text(std::string answer, std::size_t characters_max) {
  const bool fits = points_in(answer) <= characters_max;
  return {.answer = std::move(answer),
          .trouble = fits ? std::nullopt : std::optional(ContactTrouble::too_long)};
}

Read answer_to(const FormField& field, const std::string& text, Tongue language) {
  const std::string line = one_line(clean_text(text));
  switch (field.kind) {
    case FormFieldKind::long_text:
      return of_text(std::string(trimmed(clean_text(text))), long_answer_characters_max);
    case FormFieldKind::choice: {
      const auto choice = chosen(field, line, language);
      if (!choice) return {.answer = line, .trouble = ContactTrouble::no_choice};
      return {.answer = *choice, .trouble = {}};
    }
    case FormFieldKind::yes_no:
      if (line != "yes" && line != "no") return {.answer = line, .trouble = ContactTrouble::no_choice};
      return {.answer = std::string(yes_or_no(line == "yes", language)), .trouble = {}};
    case FormFieldKind::date:
      if (!is_date(line)) return {.answer = line, .trouble = ContactTrouble::no_date};
      return {.answer = line, .trouble = {}};
    case FormFieldKind::number:
      if (!is_number(line)) return {.answer = line, .trouble = ContactTrouble::no_number};
      return {.answer = line, .trouble = {}};
    case FormFieldKind::short_text:
    case FormFieldKind::order_number:
      break;
  }
  return of_text(line, short_answer_characters_max);
}

Error wrong_field(std::size_t place, std::string_view part, std::string sentence) {
  return invalid("invalid_field", std::move(sentence), fmt::format("items[{}].{}", place, part));
}

Result<void> check_choices(const FormFieldEntry& entry, std::size_t place) {
  std::size_t count = 0;
  for (const auto* choices : {&entry.choices.en, &entry.choices.de, &entry.choices.zh}) {
    if (choices->empty()) continue;
    if (count != 0 && choices->size() != count)
      return wrong_field(place, "choices", "Each language needs the same choices, in the same order.");
    count = choices->size();
    if (std::ranges::any_of(*choices, [](const auto& one) { return one_line(one.view()).empty(); }))
      return wrong_field(place, "choices", "A choice must not be empty.");
  }
  if (count < 2 || count > form_choices_max)
    return wrong_field(place, "choices", "Please offer from 2 to 20 choices.");
  return {};
}

}  // namespace

std::string_view label_in(const FormField& field, Tongue language) {
  return said_in(language, field.label_en, field.label_de, field.label_zh).view();
}

std::string_view hint_in(const FormField& field, Tongue language) {
  return said_in(language, field.hint_en, field.hint_de, field.hint_zh).view();
}

std::vector<std::string> choices_in(const FormField& field, Tongue language) {
  return said_in(language, field.choices_en, field.choices_de, field.choices_zh).list();
}

bool is_on(const FormField& field, std::optional<CameAs> came_as) {
  if (!came_as) return field.on_contact;
  return *came_as == CameAs::complaint ? field.on_complaint : field.on_return;
}

AnswersRead read_answers(const std::vector<FormField>& fields, const std::vector<OwnEntry>& said,
                         Tongue language) {
  AnswersRead read;
  for (const FormField& field : fields) {
    const auto entry = std::ranges::find(said, field.id, &OwnEntry::field);
    if (entry == said.end() || trimmed(entry->answer).empty()) {
      if (field.required) read.troubles.push_back({ContactField::own, ContactTrouble::missing, field.id});
      continue;
    }
    Read one = answer_to(field, entry->answer, language);
    if (one.trouble) {
      read.troubles.push_back({ContactField::own, *one.trouble, field.id});
      continue;
    }
    read.answers.push_back({.message = {},
                            .place = field.place,
                            .field = field.id,
                            .label = Text<field_label_bytes_max>::cut(label_in(field, language)),
                            .answer = Text<field_answer_bytes_max>::cut(one.answer)});
  }
  return read;
}

Result<void> check_field(const FormFieldEntry& entry, std::size_t place) {
  const bool named = std::ranges::any_of(std::array{&entry.label.en, &entry.label.de, &entry.label.zh},
                                         [](const auto* label) { return !one_line(label->view()).empty(); });
  if (!named) return wrong_field(place, "label", "Please say what is asked, in one language at least.");
  if (!entry.on_contact && !entry.on_complaint && !entry.on_return)
    return wrong_field(place, "on_contact", "Please say on which form this is asked.");
  if (entry.kind == FormFieldKind::choice) return check_choices(entry, place);
  return {};
}

}  // namespace heard::care

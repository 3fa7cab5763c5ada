#include "desk/in_language.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <vector>

#include "desk/said/said.h"

namespace heard::desk {
namespace {

constexpr std::string_view place = "{}";
constexpr int depth_max = 4;  // of what is said in what is said

// The catalogue as it is looked up in.
struct Catalogue {
  std::unordered_map<std::string_view, const Sentence*> whole;
  std::vector<const Sentence*> with_places;  // what says most by itself first
};

std::size_t own_bytes(std::string_view template_text) {
  std::size_t bytes = template_text.size();
  for (std::size_t at = template_text.find(place); at != std::string_view::npos;
       at = template_text.find(place, at + place.size()))
    bytes -= place.size();
  return bytes;
}

Catalogue made() {
  Catalogue catalogue;
  for (const auto& part : {said_of_requests(), said_of_what_is_gone(), said_of_conversations(),
                           said_of_people(), said_of_the_house(), said_of_mailboxes(), said_of_delivery()}) {
    for (const Sentence& said : part) {
      if (said.english.find(place) == std::string_view::npos)
        catalogue.whole.emplace(said.english, &said);
      else
        catalogue.with_places.push_back(&said);
    }
  }
  std::ranges::stable_sort(catalogue.with_places, std::ranges::greater{},
                           [](const Sentence* said) { return own_bytes(said->english); });
  return catalogue;
}

const Catalogue& catalogue() {
  static const Catalogue all = made();
  return all;
}

// What stands in the places of a template; nothing if the text is not made of it.
std::optional<std::vector<std::string_view>> values_in(std::string_view text,
                                                       std::string_view template_text) {
  std::vector<std::string_view> values;
  std::size_t at = template_text.find(place);
  const bool opens = at == 0;
  if (!text.starts_with(template_text.substr(0, at))) return std::nullopt;
  text.remove_prefix(at);
  while (at != std::string_view::npos) {
    template_text.remove_prefix(at + place.size());
    at = template_text.find(place);
    const std::string_view between = template_text.substr(0, at);
    const std::size_t end = at == std::string_view::npos ? text.size() - std::min(text.size(), between.size())
                                                         : text.find(between);
    if (end == std::string_view::npos || text.substr(end, between.size()) != between) return std::nullopt;
    // what ends a sentence ends the first of several
    const bool is_last = at == std::string_view::npos;
    if (is_last && between == "." && text.substr(0, end).find(". ") != std::string_view::npos)
      return std::nullopt;
    // what is open at both ends would take anything
    if (is_last && between.empty() && opens && !values.empty() &&
        values.front().find(' ') != std::string_view::npos)
      return std::nullopt;
    values.push_back(text.substr(0, end));
    text.remove_prefix(end + between.size());
  }
  return values;
}

class Speaker {
 public:
  explicit Speaker(std::string_view language) : german_(language == "de") {}

  [[nodiscard]] std::string say(std::string_view text, int depth) const {
    if (depth > depth_max) return std::string(text);
    if (auto said = one(text, depth)) return std::move(*said);
    // several sentences: as many as are known together, and then what is left
    for (std::size_t end = text.rfind(' '); end != std::string_view::npos && end > 0;
         end = text.rfind(' ', end - 1)) {
      if (auto said = one(text.substr(0, end), depth))
        return joined(std::move(*said), text.substr(end), depth);
    }
    if (text.starts_with(' ')) return (german_ ? " " : "") + say(text.substr(1), depth + 1);
    return std::string(text);
  }

 private:
  [[nodiscard]] std::string_view of(const Sentence& said) const {
    return german_ ? said.german : said.chinese;
  }

  [[nodiscard]] std::string joined(std::string said, std::string_view rest, int depth) const {
    if (auto whole = one(rest, depth)) return said + *whole;  // it begins with its space
    if (german_) said += ' ';
    return said + say(rest.substr(1), depth + 1);
  }

  [[nodiscard]] std::optional<std::string> one(std::string_view text, int depth) const {
    if (text.empty()) return std::nullopt;
    const auto whole = catalogue().whole.find(text);
    if (whole != catalogue().whole.end()) return std::string(of(*whole->second));
    for (const Sentence* said : catalogue().with_places) {
      const auto values = values_in(text, said->english);
      if (values) return filled_in(of(*said), *values, depth);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string filled_in(std::string_view text, const std::vector<std::string_view>& values,
                                      int depth) const {
    std::string out;
    std::size_t next = 0;
    while (!text.empty()) {
      const std::size_t open = std::min(text.find('{'), text.size());
      out += text.substr(0, open);
      text.remove_prefix(open);
      if (text.empty()) break;
      const std::size_t which = text[1] == '}' ? next++ : static_cast<std::size_t>(text[1] - '1');
      if (which < values.size()) out += say(values[which], depth + 1);
      text.remove_prefix(text.find('}') + 1);
    }
    return out;
  }

  bool german_;
};

}  // namespace

std::string in_language(std::string_view text, std::string_view language) {
  if (language != "de" && language != "zh") return std::string(text);
  return Speaker(language).say(text, 0);
}

}  // namespace heard::desk

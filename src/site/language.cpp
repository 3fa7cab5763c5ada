#include "site/language.h"

#include "base/text.h"

namespace heard::site {
namespace {

constexpr std::array<LanguageName, 3> names{
    {{"en", "en", "English"}, {"de", "de", "Deutsch"}, {"zh", "zh-Hans", "中文"}}};
constexpr std::size_t accept_bytes_max = 500;

// q in thousandths; 1000 when it is not said.
int weight_of(std::string_view parameters) {
  const std::size_t q = parameters.find("q=");
  if (q == std::string_view::npos) return 1000;
  int weight = 0;
  int scale = 1000;
  for (const char c : trimmed(parameters.substr(q + 2))) {
    if (c == '.') continue;
    if (c < '0' || c > '9' || scale == 0) break;
    weight += (c - '0') * scale;
    scale /= 10;
  }
  return weight;
}

}  // namespace

const LanguageName& name_of(Language language) { return names[static_cast<std::size_t>(language)]; }

Language language_for(std::string_view code, std::string_view accept) {
  for (const Language language : languages) {
    if (name_of(language).code == code) return language;
  }
  Language best = Language::en;
  int best_weight = 0;
  std::string_view rest = accept.substr(0, accept_bytes_max);
  while (!rest.empty()) {
    const std::string_view entry = rest.substr(0, rest.find(','));
    rest.remove_prefix(entry.size() < rest.size() ? entry.size() + 1 : rest.size());
    const std::size_t parameters = std::min(entry.find(';'), entry.size());
    const std::string range = folded(trimmed(entry.substr(0, parameters)));
    const int weight = weight_of(entry.substr(parameters));
    for (const Language language : languages) {
      const bool ours = range.substr(0, range.find('-')) == name_of(language).code;
      if (!ours || weight <= best_weight) continue;
      best = language;
      best_weight = weight;
    }
  }
  return best;
}

}  // namespace heard::site

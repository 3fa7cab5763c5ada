#include "site/title.h"

namespace heard::site {

std::string error_title(const Visit& visit, std::string_view title) {
  std::string out(words(visit).error_title.text);
  return out.replace(out.find("{0}"), 3, title);
}

std::string title_of(const Visit& visit, std::string_view title, const ContactEntry& entry, bool not_taken) {
  if (entry.troubles.empty() && !not_taken) return std::string(title);
  return error_title(visit, title);
}

}  // namespace heard::site

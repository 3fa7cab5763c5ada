#include "store/filling.h"

#include <algorithm>

namespace heard::store {
namespace {

void names_in(std::string_view script, std::vector<std::string>& names) {
  constexpr std::string_view makes = "CREATE TABLE ";
  for (std::size_t at = script.find(makes); at != std::string_view::npos; at = script.find(makes, at)) {
    at += makes.size();
    names.emplace_back(script.substr(at, script.find_first_of(" (", at) - at));
  }
}

}  // namespace

std::vector<std::string> tables_ever_made() {
  std::vector<std::string> names;
  for (const Migration& step : all_migrations()) {
    names_in(step.shared, names);
    names_in(step.postgres, names);
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace heard::store

// What every page of ours knows: whose shop it is, which language it speaks, where it stands.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "site/language.h"
#include "site/words.h"

namespace heard::site {

struct Visit {
  Language language = Language::en;
  bool chosen = false;  // by ?lang=, which links then keep
  std::string shop;
  std::string zone;                   // of the shop, "Europe/Berlin"; empty: UTC
  bool open = false;                  // just now
  std::optional<Instant> changes_at;  // when that ends; nothing: the shop has told no hours
  std::string root;                   // before every path of this shop
  std::string path;                   // of this page, where a language can be chosen; starts with '/'
};

inline const Words& words(const Visit& visit) { return words_in(visit.language); }

// The address of a path of this shop, with the chosen language kept.
std::string link(const Visit& visit, std::string_view path);

}  // namespace heard::site

// The languages that our pages speak.
#pragma once

#include <array>
#include <string_view>

#include "record/names.h"

namespace heard::site {

using Language = Tongue;

constexpr std::array<Language, 3> languages{Language::en, Language::de, Language::zh};

struct LanguageName {
  std::string_view code;  // in our addresses: ?lang=de
  std::string_view tag;   // BCP 47, for the page and ICU
  std::string_view own;   // as it calls itself
};

const LanguageName& name_of(Language language);

// `code` if it is one of ours; else what the browser likes best (Accept-Language); else English.
Language language_for(std::string_view code, std::string_view accept);

}  // namespace heard::site

#include "site/own_words.h"

namespace heard::site {

const OwnWords& own_words_in(Language language) {
  switch (language) {
    case Language::de:
      return own_words_de;
    case Language::zh:
      return own_words_zh;
    case Language::en:
      break;
  }
  return own_words_en;
}

}  // namespace heard::site

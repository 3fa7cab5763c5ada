#include "site/words.h"

namespace heard::site {

const Words& words_in(Language language) {
  switch (language) {
    case Language::de:
      return words_de;
    case Language::zh:
      return words_zh;
    case Language::en:
      break;
  }
  return words_en;
}

}  // namespace heard::site

#include "site/form_words.h"

namespace heard::site {

const FormWords& form_words_in(Language language) {
  switch (language) {
    case Language::de:
      return form_words_de;
    case Language::zh:
      return form_words_zh;
    case Language::en:
      break;
  }
  return form_words_en;
}

const QuestionWords& question_words(const FormWords& words, CameAs came_as, FormStep step) {
  const FormKindWords& kind = kind_words(words, came_as);
  switch (step) {
    case FormStep::order:
      return kind.order;
    case FormStep::wish:
      return kind.wish;
    case FormStep::files:
      return words.files;
    case FormStep::name:
      return words.name;
    case FormStep::email:
      return words.email;
    case FormStep::what:
      break;
  }
  return kind.what;
}

}  // namespace heard::site

// What stands on the pages of the two forms with one question a page.
#pragma once

#include "record/form_draft.h"
#include "site/html.h"
#include "site/language.h"

namespace heard::site {

struct QuestionWords {
  Phrase label;
  Phrase hint;
  Phrase missing;
  Phrase brief;  // before the answer, when all are checked and in what is sent
};

// A complaint or a return.
struct FormKindWords {
  Phrase title;
  Phrase lead;
  QuestionWords what;
  QuestionWords order;
  QuestionWords wish;
  Phrase send;
  Phrase sent_title;
  Phrase sent_next;
  Phrase sent_next_no_time;  // where the house has told no hours
  Phrase sent_also;
};

struct FormWords {
  FormKindWords complaint;
  FormKindWords giving_back;
  QuestionWords files;
  QuestionWords name;
  QuestionWords email;
  Phrase before_start;
  Phrase start;
  Phrase other_forms;
  Phrase progress;
  Phrase next;
  Phrase back;
  Phrase remove;
  Phrase chosen_files;
  Phrase check_title;
  Phrase check_lead;
  Phrase change;
  Phrase not_answered;
  Phrase later_title;
  Phrase later_lead;
  Phrase too_long;
  Phrase too_quick;
  Phrase over_title;
  Phrase over_lead;
};

const FormWords& form_words_in(Language language);

extern const FormWords form_words_en;
extern const FormWords form_words_de;
extern const FormWords form_words_zh;

inline const FormKindWords& kind_words(const FormWords& words, CameAs came_as) {
  return came_as == CameAs::complaint ? words.complaint : words.giving_back;
}
const QuestionWords& question_words(const FormWords& words, CameAs came_as, FormStep step);

}  // namespace heard::site

// What customers read about how often we write, and the one question at the end.
#pragma once

#include "site/html.h"
#include "site/language.h"

namespace heard::site {

struct WritingWords {
  Phrase title;
  Phrase lead;
  Phrase all;
  Phrase all_hint;
  Phrase only_answers;
  Phrase only_answers_hint;
  Phrase paused;
  Phrase paused_hint;
  Phrase until;
  Phrase until_hint;
  Phrase until_missing;
  Phrase until_over;
  Phrase until_far;
  Phrase offers;
  Phrase offers_hint;
  Phrase save;
  Phrase saved;
  // from a mail, by one press
  Phrase off_title;
  Phrase off_lead;
  Phrase off_button;
  Phrase off_done_title;
  Phrase off_done_lead;
  // did this settle it?
  Phrase question;
  Phrase question_hint;
  Phrase add_label;
  Phrase add_hint;
  Phrase yes;
  Phrase no;
  Phrase said_yes;
  Phrase said_no;
};

const WritingWords& writing_words_in(Language language);

}  // namespace heard::site

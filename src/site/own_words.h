// What stands on a customer's own page beside their conversation, and on the page of all their matters.
#pragma once

#include "site/html.h"
#include "site/language.h"

namespace heard::site {

struct OwnWords {
  // under each of our answers
  Phrase clear;
  Phrase cleared;
  Phrase not_clear;
  Phrase question;
  Phrase about_answer;
  Phrase about_all;
  // how it stands
  Phrase state_settled_by_them;
  Phrase state_looked_into;
  Phrase end_title;
  Phrase settled;
  Phrase settled_hint;
  Phrase look_properly;
  Phrase look_properly_hint;
  // all their matters
  Phrase matters;
  Phrase matters_lead;
  Phrase send_code;
  Phrase code_sent;
  Phrase code_again;
  Phrase code_label;
  Phrase code_hint;
  Phrase code_missing;
  Phrase code_wrong;
  Phrase open_matters;
  Phrase back_to_one;
  Phrase no_mail_title;
  Phrase no_mail_lead;
  Phrase matters_list_lead;
  Phrase matters_over_title;
  Phrase matters_over_lead;
  Phrase leave_matters;
  Phrase matter_ours;
  Phrase matter_theirs;
  Phrase matter_settled;
  Phrase too_many_title;
  Phrase too_many_lead;
};

const OwnWords& own_words_in(Language language);

extern const OwnWords own_words_en;
extern const OwnWords own_words_de;
extern const OwnWords own_words_zh;

}  // namespace heard::site

// Every sentence of our pages. A sentence that one language lacks does not compile: a Phrase has no empty
// form. Customers are addressed Sie and 您.
#pragma once

#include "site/html.h"
#include "site/language.h"

namespace heard::site {

struct Words {
  Phrase languages;
  // /help
  Phrase help_title;
  Phrase help_lead;
  Phrase write_to_us;
  Phrase next_title;
  Phrase next_number;
  Phrase next_answer;
  Phrase next_page;
  Phrase here_until;
  Phrase back_at;
  // /help/contact
  Phrase contact_lead;
  Phrase message_label;
  Phrase message_hint;
  Phrase name_label;
  Phrase name_hint;
  Phrase email_label;
  Phrase email_hint;
  Phrase files_label;
  Phrase files_hint;
  Phrase trap_label;
  Phrase send;
  // what is not right yet
  Phrase error_title;
  Phrase error_summary;
  Phrase files_again;
  Phrase message_missing;
  Phrase message_too_long;
  Phrase name_missing;
  Phrase name_too_long;
  Phrase email_wrong;
  Phrase file_too_large;
  Phrase too_many_files;
  Phrase files_too_large;
  Phrase trap_filled;
  Phrase not_taken;
  // the confirmation
  Phrase sent_title;
  Phrase sent_number;
  Phrase sent_at;
  Phrase sent_answer;
  Phrase sent_page;
  Phrase open_page;
  Phrase keep_link;
  // the customer's own page
  Phrase own_title;
  Phrase number;
  Phrase state_ours;
  Phrase state_theirs;
  Phrase state_settled;
  Phrase state_first;
  Phrase conversation;
  Phrase elsewhere;
  Phrase you;
  Phrase files;
  Phrase answer_title;
  Phrase answer_label;
  Phrase answer_hint;
  Phrase send_answer;
  // links that lead nowhere
  Phrase expired_title;
  Phrase expired_lead;
  // alert mails to one of us
  Phrase alerts_title;
  Phrase alerts_lead;
  Phrase alerts_button;
  Phrase alerts_off_title;
  Phrase alerts_off_lead;
  Phrase early_title;
  Phrase early_lead;
  Phrase unknown_title;
  Phrase unknown_lead;
  // where the house has told no hours, nothing is said of a time
  Phrase answer_no_time;
  Phrase state_ours_no_time;
  // the house's own fields
  Phrase optional;
  Phrase own_missing;
  Phrase own_too_long;
  Phrase own_no_choice;
  Phrase own_no_date;
  Phrase own_no_number;
  Phrase yes;
  Phrase no;
  Phrase please_choose;
  // words that were written on a page whose link has ended meanwhile
  Phrase ended_words;
  Phrase failed_title;
  Phrase failed_lead;
};

const Words& words_in(Language language);

extern const Words words_en;
extern const Words words_de;
extern const Words words_zh;

}  // namespace heard::site

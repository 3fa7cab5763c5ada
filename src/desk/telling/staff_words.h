// What mails to one of us say, in the language of whoever reads them.
#pragma once

#include <string>
#include <string_view>

#include "care/alert.h"

namespace heard::desk {

// "en", "de" or "zh": the first of a list, such as a browser sends, that is one of these; empty for none.
std::string staff_language(std::string_view tags);

// Sentences with {name} and the like in them; use with filled().
struct StaffWords {
  // An alert.
  std::string_view answer_above;  // in front of all; what is quoted begins there
  std::string_view alert_subject;
  std::string_view alert_lead;
  std::string_view alerts_subject;
  std::string_view alerts_lead;
  std::string_view about;
  std::string_view number;
  std::string_view open_it;
  std::string_view how_to_answer;
  std::string_view answer_at_desk;
  std::string_view why_this_mail;
  // Back to who answered one, when it did not go to the customer.
  std::string_view back_subject;
  std::string_view back_lead;
  std::string_view back_too_old;
  std::string_view back_of_several;
  std::string_view back_nothing_new;
  std::string_view back_quoted_unclear;
  std::string_view back_customer_wrote;
  std::string_view back_answered;
  std::string_view back_not_there;
  std::string_view back_not_possible;
  std::string_view back_kept;
  std::string_view back_yours;
  // Links and codes.
  std::string_view invitation_subject;
  std::string_view invitation_lead;
  std::string_view reset_subject;
  std::string_view reset_lead;
  std::string_view reset_not_you;
  std::string_view link_once;
  std::string_view changed_subject;
  std::string_view changed_lead;
  std::string_view code_subject;
  std::string_view code_lead;
};

// English for a language that is not known.
const StaffWords& staff_words(std::string_view language);
// Of any language.
bool has_answer_mark(std::string_view text);
std::string_view reason(const StaffWords& words, care::NotAnswered why);

}  // namespace heard::desk

// What the house writes in the letters that ask, and below everything by mail that is no answer.
#pragma once

#include <string>
#include <string_view>

#include "record/names.h"

namespace heard::desk {

struct QuestionSays {
  Tongue language = Tongue::en;
  bool again = false;  // some days after it was put right
  std::string_view shop;
  std::string_view page_url;
  std::int64_t number = 0;
};
std::string question_text(const QuestionSays& says);

// What is promised with a follow-up, as they read it: "We ask whether all is well."
std::string_view follow_up_words(Tongue language);

// "How often may we write? …", with the address of their dial.
std::string how_often_text(Tongue language, std::string_view url);

}  // namespace heard::desk

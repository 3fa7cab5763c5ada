#include "app/practice/texts.h"

#include "app/practice/read.h"

namespace heard::app::practice {

// Made by cmake/text.cmake of the files of these names.
extern const std::string_view people, ready_answers, waiting, english, german, chinese;
extern const std::string_view everyday_english, everyday_german, everyday_chinese;

Result<Script> read_script() {
  Script script;
  HEARD_CHECK(read_people({"people.txt", people}, script));
  HEARD_CHECK(read_ready_answers({"ready_answers.txt", ready_answers}, script));
  HEARD_CHECK(read_conversations({"waiting.txt", waiting}, script));
  HEARD_CHECK(read_conversations({"english.txt", english}, script));
  HEARD_CHECK(read_conversations({"german.txt", german}, script));
  HEARD_CHECK(read_conversations({"chinese.txt", chinese}, script));
  HEARD_CHECK(read_everyday({"everyday_english.txt", everyday_english}, Language::en, script));
  HEARD_CHECK(read_everyday({"everyday_german.txt", everyday_german}, Language::de, script));
  HEARD_CHECK(read_everyday({"everyday_chinese.txt", everyday_chinese}, Language::zh, script));
  return script;
}

}  // namespace heard::app::practice

#include "understand/subject.h"

#include "base/text.h"
#include "understand/sentence.h"

namespace heard::understand {
namespace {

constexpr std::size_t subject_columns_max = 80;
constexpr std::size_t looked_at_bytes_max = 4000;

}  // namespace

std::string subject_from(std::string_view text) {
  const std::string safe = clean_text(text.substr(0, looked_at_bytes_max));
  const std::string_view said = behind_greeting(trimmed(safe));
  std::string subject = fitted(one_line(said.substr(0, sentence_end(said))), subject_columns_max);
  if (!subject.empty() && subject.front() >= 'a' && subject.front() <= 'z')
    subject.front() = static_cast<char>(subject.front() - ('a' - 'A'));
  return subject;
}

}  // namespace heard::understand

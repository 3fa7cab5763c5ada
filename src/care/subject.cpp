#include "care/subject.h"

#include "care/content_hash.h"

namespace heard::care {

Result<void> change_subject(Decision& decision, const Text<subject_bytes_max>& subject,
                            const std::string& nonce, By by, Instant now) {
  const auto line = Text<subject_bytes_max>::cut(one_line(subject.view()));
  if (line.empty()) return invalid("missing_field", "The subject must not be empty.", "subject");
  if (line == decision.after.subject) return {};
  decision.after.subject = line;
  decision.after.subject_nonce = nonce;
  decision.happened(SubjectChanged{subject_hash(decision.after)}, now, by);
  return {};
}

}  // namespace heard::care

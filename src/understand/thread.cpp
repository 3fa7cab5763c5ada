#include "understand/thread.h"

#include <algorithm>

#include "base/mail_address.h"
#include "base/text.h"
#include "understand/subject_marks.h"

namespace heard::understand {
namespace {

constexpr std::size_t oldest_looked_up = 10;

void add_once(std::vector<std::string>& ids, const std::string& id) {
  if (!id.empty() && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

bool includes_any(std::span<const std::string> people, std::span<const std::string> wanted) {
  return std::ranges::any_of(wanted, [&](const std::string& one) {
    return !one.empty() && std::ranges::find(people, one) != people.end();
  });
}

bool is_other_subject(std::string_view subject, const ThreadCandidate& candidate) {
  const std::string bare = bare_subject(subject);
  if (bare.empty()) return false;
  return std::ranges::none_of(candidate.subjects,
                              [&](const std::string& known) { return bare_subject(known) == bare; });
}

}  // namespace

std::vector<std::string> named_before(const MailRead& mail) {
  std::vector<std::string> ids;
  for (const std::string& id : mail.in_reply_to) {
    if (ids.size() == mail_ids_looked_up_max - oldest_looked_up) break;
    add_once(ids, id);
  }
  for (std::size_t i = mail.references.size(); i > 0; --i) {
    if (ids.size() == mail_ids_looked_up_max - oldest_looked_up) break;
    add_once(ids, mail.references[i - 1]);
  }
  const std::size_t oldest = std::min(oldest_looked_up, mail.references.size());
  for (std::size_t i = oldest; i > 0; --i) add_once(ids, mail.references[i - 1]);
  return ids;
}

Thread thread_of(std::span<const std::string> senders, std::string_view subject,
                 std::span<const ThreadCandidate> candidates, Instant now) {
  auto found = std::ranges::find_if(candidates, &ThreadCandidate::is_signed);
  if (found == candidates.end())
    found = std::ranges::find_if(candidates, [&](const ThreadCandidate& candidate) {
      return includes_any(candidate.people, senders);
    });
  if (found == candidates.end()) return {};
  if (found->settled_since && *found->settled_since + reopens_within < now) return {};
  return {.conversation = found->conversation, .other_subject = is_other_subject(subject, *found)};
}

std::string bare_subject(std::string_view subject) { return folded(without_marks(subject, Marks::all)); }

std::string address_key(std::string_view person) { return folded(trimmed(parted(person).address)); }

}  // namespace heard::understand

#include "understand/thread.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::understand {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t oldest_looked_up = 10;

// What mail programs put before a subject. Case folded.
constexpr std::array answer_marks = {
    "re"sv,  "aw"sv,     "antw"sv, "antwort"sv, "sv"sv,   "vs"sv,   "res"sv,  "rif"sv,  "r"sv,    "odp"sv,
    "ynt"sv, "atb"sv,    "vá"sv,   "bls"sv,     "fw"sv,   "fwd"sv,  "wg"sv,   "tr"sv,   "enc"sv,  "rv"sv,
    "i"sv,   "doorst"sv, "vb"sv,   "pd"sv,      "回复"sv, "答复"sv, "回覆"sv, "转发"sv, "轉寄"sv, "返信"sv};

// "re:", "re[2]:", "回复:" at the front; how long it is, 0 when there is none. Full-width colons are folded.
std::size_t mark_at_front(std::string_view subject) {
  const std::size_t colon = subject.find(':');
  if (colon == std::string_view::npos || colon > 24) return 0;
  std::string_view mark = trimmed(subject.substr(0, colon));
  if (mark.ends_with(']') || mark.ends_with(')')) {
    const std::size_t open = mark.find_last_of("[(");
    if (open == std::string_view::npos) return 0;
    mark = trimmed(mark.substr(0, open));
  }
  return std::ranges::find(answer_marks, mark) == answer_marks.end() ? 0 : colon + 1;
}

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

std::string bare_subject(std::string_view subject) {
  const std::string one = folded(one_line(subject));
  std::string_view rest = one;
  for (std::size_t mark = mark_at_front(rest); mark > 0; mark = mark_at_front(rest))
    rest = trimmed(rest.substr(mark));
  return std::string(rest);
}

std::string address_key(std::string_view person) {
  if (person.ends_with('>')) {
    const std::size_t open = person.rfind('<');
    if (open != std::string_view::npos) person = person.substr(open + 1, person.size() - open - 2);
  }
  return folded(trimmed(person));
}

}  // namespace heard::understand

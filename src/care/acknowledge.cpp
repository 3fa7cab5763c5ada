#include "care/acknowledge.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::care {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t repeated_bytes_max = 4'000;

// Addresses behind which no person reads: those that RFC 3834 names, and the usual ones of machines.
constexpr std::array machines = {"mailer-daemon"sv,  "postmaster"sv,   "listserv"sv, "majordomo"sv,
                                 "noreply"sv,        "no-reply"sv,     "no_reply"sv, "donotreply"sv,
                                 "do-not-reply"sv,   "do_not_reply"sv, "bounce"sv,   "bounces"sv,
                                 "nicht-antworten"sv};
constexpr std::array machine_openings = {"owner-"sv,    "bounce-"sv,     "bounces-"sv, "bounce+"sv,
                                         "bounces+"sv,  "noreply-"sv,    "noreply+"sv, "no-reply-"sv,
                                         "no-reply+"sv, "donotreply-"sv, "msprvs1="sv};
constexpr std::array machine_endings = {"-request"sv, "-owner"sv, "-bounces"sv, "-noreply"sv, "-no-reply"sv};

bool is_from_now(const FirstWords& mail, Instant now) {
  // one that says nothing of its time may be of any
  return mail.written_at && *mail.written_at + acknowledge_mail_age_max >= now;
}

}  // namespace

bool is_of_a_machine(std::string_view address) {
  const std::string folded_address = folded(address);
  const std::string_view local = std::string_view(folded_address).substr(0, folded_address.rfind('@'));
  return std::ranges::find(machines, local) != machines.end() ||
         std::ranges::any_of(machine_openings, [&](auto opening) { return local.starts_with(opening); }) ||
         std::ranges::any_of(machine_endings, [&](auto ending) { return local.ends_with(ending); });
}

bool may_be_acknowledged(const FirstWords& words, Instant now) {
  if (words.address.empty() || words.is_own_address || words.set_aside) return false;
  if (is_of_a_machine(words.address)) return false;
  if (!words.is_mail) return true;
  return words.read_as_it_came && !words.by_machine && !words.wants_no_report && is_from_now(words, now);
}

Acknowledging acknowledging(const Waiting& waiting) {
  const bool waits = waiting.state == ConversationState::open || waiting.state == ConversationState::snoozed;
  if (!waiting.switched_on || !waits || waiting.answered || waiting.acknowledged) return Acknowledging::left;
  if (waiting.to_sender_in_a_day >= acknowledged_in_a_day_max) return Acknowledging::left;
  if (waiting.to_sender_in_a_week >= acknowledged_in_a_week_max) return Acknowledging::left;
  return waiting.in_an_hour >= acknowledged_in_an_hour_max ? Acknowledging::held : Acknowledging::said;
}

bool may_be_repeated(std::string_view words) {
  if (words.size() > repeated_bytes_max) return false;
  const std::string text = folded(words);
  return std::ranges::none_of(std::array{"://"sv, "www."sv, "<a "sv},
                              [&](auto link) { return text.find(link) != std::string::npos; });
}

}  // namespace heard::care

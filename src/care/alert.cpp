#include "care/alert.h"

#include <algorithm>

namespace heard::care {

Hours day_hours() {
  Hours hours;
  for (int weekday = 1; weekday <= 7; ++weekday)
    hours.week.push_back({.weekday = weekday, .from_minutes = 8 * 60, .to_minutes = 20 * 60});
  return hours;
}

std::optional<Instant> alert_due(Instant wrote_at, const Calendar& open) {
  return open.after_open(wrote_at, alert_after);
}

std::vector<PersonId> alert_readers(const Conversation& conversation, std::span<const AlertReader> people) {
  const auto gather = [&](const auto& is_meant) {
    std::vector<PersonId> out;
    for (const AlertReader& one : people)
      if (one.reachable && !one.away && is_meant(one)) out.push_back(one.person);
    return out;
  };
  if (conversation.assignee) {
    const auto whose = std::ranges::find(people, *conversation.assignee, &AlertReader::person);
    if (whose != people.end() && !whose->away)
      return gather([&](const AlertReader& one) { return one.person == *conversation.assignee; });
  }
  if (conversation.team) {
    auto team = gather([](const AlertReader& one) { return one.in_team; });
    if (!team.empty()) return team;
  }
  return gather([](const AlertReader&) { return true; });
}

AlertMails alert_mails(std::size_t waiting, std::span<const Instant> sent, Instant now) {
  std::vector<Instant> lately;
  for (const Instant at : sent)
    if (at + alerts_window > now) lately.push_back(at);
  if (lately.size() >= alerts_alone_max)
    return {.held_until = lately[lately.size() - alerts_alone_max] + alerts_window};
  return {.in_one = waiting > 1 && waiting + lately.size() > alerts_alone_max};
}

std::optional<NotAnswered> why_not_answered(const AlertAnswer& answer) {
  if (answer.of_several) return NotAnswered::of_several;
  if (answer.alerted_at + alert_answer_life <= answer.now) return NotAnswered::too_old;
  if (answer.state == ConversationState::deleted || answer.state == ConversationState::set_aside)
    return NotAnswered::not_there;
  if (answer.quotes_alert) return NotAnswered::quoted_unclear;
  if (!answer.has_words) return NotAnswered::nothing_new;
  if (answer.customer_wrote) return NotAnswered::customer_wrote;
  const bool goes_on = answer.state == ConversationState::open || answer.state == ConversationState::waiting;
  if (answer.colleague_answered || !goes_on) return NotAnswered::answered;
  return std::nullopt;
}

}  // namespace heard::care

#include "care/survey.h"

#include <cmath>
#include <numeric>

#include "care/figures.h"

namespace heard::care {
namespace {

std::int64_t in_all(const std::vector<std::int64_t>& marks) {
  return std::accumulate(marks.begin(), marks.end(), std::int64_t{0});
}

std::int64_t best(const std::vector<std::int64_t>& marks, std::size_t n) {
  return std::accumulate(marks.end() - static_cast<std::ptrdiff_t>(n), marks.end(), std::int64_t{0});
}

}  // namespace

Scale scale_of(SurveyScale scale) {
  switch (scale) {
    case SurveyScale::ces:
      return {.lowest = 1, .highest = 7, .low_until = 3};
    case SurveyScale::nps:
      return {.lowest = 0, .highest = 10, .low_until = 6};
    case SurveyScale::csat:
    case SurveyScale::off:
      break;
  }
  return {};
}

bool survey_is_asked(const SurveyAsked& asked, Instant now) {
  return asked.scale != SurveyScale::off && asked.settled_said_at && !asked.complaint_open && !asked.given &&
         now < *asked.settled_said_at + survey_stands;
}

void give_mark(Decision& decision, SurveyScale scale, int mark, By by, Instant now) {
  decision.happened(MarkGiven{.scale = scale, .mark = mark}, now, by);
  if (mark <= scale_of(scale).low_until && decision.after.state == ConversationState::resolved)
    decision.happened(ConversationReopened{now}, now, by);
}

std::optional<int> content_percent(const std::vector<std::int64_t>& marks) {
  if (marks.size() < 2) return std::nullopt;
  return percent_of(best(marks, 2), in_all(marks));
}

std::optional<int> mean_percents(const std::vector<std::int64_t>& marks, int lowest) {
  const std::int64_t n = in_all(marks);
  if (n < percent_from_n) return std::nullopt;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) sum += marks[i] * (lowest + static_cast<std::int64_t>(i));
  return static_cast<int>(std::lround(100.0 * static_cast<double>(sum) / static_cast<double>(n)));
}

std::optional<int> net_promoters(const std::vector<std::int64_t>& marks) {
  constexpr std::size_t promoters = 2;
  constexpr std::size_t detractors = 7;
  const std::int64_t n = in_all(marks);
  if (n < percent_from_n) return std::nullopt;
  const std::int64_t below = std::accumulate(marks.begin(), marks.begin() + detractors, std::int64_t{0});
  return static_cast<int>(
      std::lround(100.0 * static_cast<double>(best(marks, promoters) - below) / static_cast<double>(n)));
}

}  // namespace heard::care

// How it was, on a scale. Asked after they have said whether their matter is settled, whatever they said,
// since asking only the content would make the figures pleasing; never while they complain. A low mark is
// heard as a no is.
#pragma once

#include "care/decision.h"
#include "care/settled_question.h"
#include "record/survey.h"

namespace heard::care {

constexpr Duration survey_stands = days(30);  // from when they said whether it is settled

struct Scale {
  int lowest = 1;
  int highest = 5;
  int low_until = 2;  // somebody looks at it again
};
Scale scale_of(SurveyScale scale);

struct SurveyAsked {
  SurveyScale scale = SurveyScale::off;
  std::optional<Instant> settled_said_at;
  bool complaint_open = false;  // any of theirs
  bool given = false;
};
bool survey_is_asked(const SurveyAsked& asked, Instant now);

// Within the scale. What was settled is our turn again after a low one, with whose it was.
void give_mark(Decision& decision, SurveyScale scale, int mark, By by, Instant now);

// How often each mark was given, from the lowest on: CSAT the share of the best two, CES a hundred times the
// mean, NPS the share of 9 and 10 less that of 0 to 6, in percent. Nothing below twenty marks.
std::optional<int> content_percent(const std::vector<std::int64_t>& marks);
std::optional<int> mean_percents(const std::vector<std::int64_t>& marks, int lowest);
std::optional<int> net_promoters(const std::vector<std::int64_t>& marks);

}  // namespace heard::care

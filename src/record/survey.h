// How it was, on a scale, asked on a customer's page once they have said whether their matter is settled.
// What the house asks, a row as stored, and the figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t survey_question_bytes_max = 300;

// The whole, as it is put and kept. A question that is empty is asked in the usual words.
struct Survey {
  SurveyScale scale = SurveyScale::off;
  Text<survey_question_bytes_max> question_en;
  Text<survey_question_bytes_max> question_de;
  Text<survey_question_bytes_max> question_zh;
  bool operator==(const Survey&) const = default;
};
HEARD_RECORD(Survey, scale, question_en, question_de, question_zh);

struct SurveyView {
  SurveyScale scale = SurveyScale::off;
  std::string question_en;
  std::string question_de;
  std::string question_zh;
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(SurveyView, scale, question_en, question_de, question_zh, changed_by, changed_at);

// person: whose matter it was.
struct SurveyMark {
  ConversationId conversation;
  CustomerId customer;
  std::optional<PersonId> person;
  SurveyScale scale = SurveyScale::csat;
  int mark = 0;
  Instant given_at;
};
HEARD_RECORD(SurveyMark, conversation, customer, person, scale, mark, given_at);

// Of the scale that is asked now, since a day. Who was asked said whether it is settled. From twenty marks on
// also what is usual for the scale; nothing at all to those whom figures about fewer than five people are not
// about.
struct SurveyFigures {
  Instant since;
  SurveyScale scale = SurveyScale::off;
  bool shown = true;
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  std::vector<std::int64_t> marks;        // how often each was given, from the lowest on
  std::optional<int> response_percent;    // of those asked
  std::optional<int> content_percent;     // csat: who gave one of the best two
  std::optional<int> ease_mean_percents;  // ces: a hundred times the mean
  std::optional<int> net_promoters;       // nps: percent of 9 and 10 less percent of 0 to 6
};
HEARD_RECORD(SurveyFigures, since, scale, shown, asked, answered, marks, response_percent, content_percent,
             ease_mean_percents, net_promoters);

}  // namespace heard

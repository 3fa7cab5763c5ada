// How it was, on a scale: what the house asks, what customers say on their page, and the figures.
#pragma once

#include <optional>
#include <string>

#include "care/decision.h"
#include "desk/desk.h"
#include "record/survey.h"

namespace heard::desk {

Task<SurveyView> survey_view(Desk& desk);
// The whole anew.
Task<SurveyView> change_survey(Desk& desk, Caller caller, Survey wanted);

// What stands on their page now.
struct AskedMark {
  Survey survey;
  int lowest = 1;
  int highest = 5;
  std::optional<int> given;  // of this scale
};
std::optional<AskedMark> asked_mark(store::Tx& tx, const Conversation& conversation, Instant now);

// What they say to it, once. not_found where nothing is asked; invalid for what the scale has not.
Task<void> give_mark(Desk& desk, ConversationId id, int mark);

// Of the scale that is asked now.
Task<SurveyFigures> survey_figures(Desk& desk, Caller caller, int since_days);

}  // namespace heard::desk

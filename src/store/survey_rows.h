// By which scale customers are asked how it was, kept as one setting.
#pragma once

#include "record/survey.h"
#include "store/tx.h"

namespace heard::store {

constexpr std::string_view survey_setting = "survey";

// As nobody has said where what is kept cannot be read.
Survey find_survey(Tx& tx);
void keep_survey(Tx& tx, const Survey& survey, PersonId by, Instant now);

}  // namespace heard::store

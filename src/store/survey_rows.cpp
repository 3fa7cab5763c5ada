#include "store/survey_rows.h"

#include "reflect/json_read.h"
#include "reflect/json_write.h"
#include "store/setting.h"
#include "store/sql/setting.h"

namespace heard::store {

Survey find_survey(Tx& tx) {
  const auto kept = get_setting(tx, survey_setting);
  Result<Survey> survey = kept ? reflect::from_json<Survey>(*kept) : Result<Survey>(Survey{});
  return survey.ok() ? std::move(survey).value() : Survey{};
}

void keep_survey(Tx& tx, const Survey& survey, PersonId by, Instant now) {
  tx.run(sql::setting_change, survey_setting, reflect::to_json(survey), by, now);
}

}  // namespace heard::store

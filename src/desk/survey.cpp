#include "desk/survey.h"

#include <fmt/format.h>

#include "care/figures.h"
#include "care/survey.h"
#include "desk/alerts.h"
#include "desk/commit.h"
#include "desk/contact_wish.h"
#include "desk/opening.h"
#include "desk/share_out.h"
#include "reflect/json_read.h"
#include "reflect/json_write.h"
#include "store/setting.h"
#include "store/sql/governor.h"
#include "store/sql/setting.h"
#include "store/sql/survey.h"

namespace heard::desk {
namespace {

SurveyView view_in(store::Tx& tx) {
  const Survey survey = survey_in(tx);
  SurveyView view{.scale = survey.scale,
                  .question_en = survey.question_en.str(),
                  .question_de = survey.question_de.str(),
                  .question_zh = survey.question_zh.str()};
  tx.each(store::sql::setting_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }),
          survey_rule, survey_rule);
  return view;
}

bool complains(store::Tx& tx, CustomerId customer) {
  const auto goes_on = goes_on_as(tx, customer);
  return goes_on && word_of(tx, *goes_on).complaint_open;
}

Result<void> mark_in(store::Tx& tx, const Desk& desk, ConversationId id, int mark, TimerId timer,
                     Instant now) {
  HEARD_TRY(const Conversation before, load_going_on(tx, id));
  const auto asked = asked_mark(tx, before, now);
  if (!asked || asked->given) return not_found("This question");
  const SurveyScale scale = asked->survey.scale;
  const care::Scale range = care::scale_of(scale);
  if (mark < range.lowest || mark > range.highest)
    return invalid("out_of_range", fmt::format("This can be from {} to {}.", range.lowest, range.highest),
                   "mark");
  tx.put(store::sql::survey_mark_add, SurveyMark{.conversation = before.id,
                                                 .customer = before.customer,
                                                 .person = before.assignee,
                                                 .scale = scale,
                                                 .mark = mark,
                                                 .given_at = now});
  care::Decision decision{.after = before};
  care::give_mark(decision, scale, mark, {ByKind::customer, before.customer.value}, now);
  if (decision.after.state == ConversationState::open) {
    share_out(tx, decision, now);
    watch_for_unseen(tx, desk, decision, timer, now);
  }
  commit(tx, before, decision, now);
  return {};
}

void count(store::Tx& tx, SurveyFigures& figures) {
  const care::Scale range = care::scale_of(figures.scale);
  figures.marks.assign(static_cast<std::size_t>(range.highest - range.lowest + 1), 0);
  tx.each(store::sql::survey_marks, store::Tx::RowFn([&](store::RowReader& row) {
            const std::int64_t at = row.integer(0) - range.lowest;
            if (at >= 0 && at < std::ssize(figures.marks))
              figures.marks[static_cast<std::size_t>(at)] = row.integer(1);
          }),
          figures.since, figures.scale);
  figures.asked = tx.one<std::int64_t>(store::sql::survey_asked, figures.since).value_or(0);
  for (const std::int64_t n : figures.marks) figures.answered += n;
  figures.response_percent = care::percent_of(figures.answered, figures.asked);
  if (figures.scale == SurveyScale::csat) figures.content_percent = care::content_percent(figures.marks);
  if (figures.scale == SurveyScale::ces)
    figures.ease_mean_percents = care::mean_percents(figures.marks, range.lowest);
  if (figures.scale == SurveyScale::nps) figures.net_promoters = care::net_promoters(figures.marks);
}

}  // namespace

Survey survey_in(store::Tx& tx) {
  const auto kept = store::get_setting(tx, survey_rule);
  Result<Survey> survey = kept ? reflect::from_json<Survey>(*kept) : Result<Survey>(Survey{});
  return survey.ok() ? std::move(survey).value() : Survey{};
}

Task<SurveyView> survey_view(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<SurveyView> { return view_in(tx); });
}

Task<SurveyView> change_survey(Desk& desk, Caller caller, Survey wanted) {
  const By who = by(caller);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<SurveyView> {
    if (survey_in(tx) == wanted) return view_in(tx);
    tx.run(store::sql::setting_change, survey_rule, reflect::to_json(wanted), who.id, now);
    const NewEvent event{.event = RulesChanged{.survey = wanted.scale}, .at = now, .by = who};
    tx.append({&event, 1});
    return view_in(tx);
  });
}

std::optional<AskedMark> asked_mark(store::Tx& tx, const Conversation& conversation, Instant now) {
  AskedMark asked{.survey = survey_in(tx), .given = {}};
  if (asked.survey.scale == SurveyScale::off) return std::nullopt;
  const auto said = tx.one<SettledQuestion>(store::sql::settled_question_of, conversation.id);
  const auto given = tx.one<SurveyMark>(store::sql::survey_mark_of, conversation.id);
  if (given && given->scale == asked.survey.scale) {
    asked.given = given->mark;
    return asked;
  }
  const bool stands = care::survey_is_asked({.scale = asked.survey.scale,
                                             .settled_said_at = said ? said->answered_at : std::nullopt,
                                             .complaint_open = complains(tx, conversation.customer),
                                             .given = given.has_value()},
                                            now);
  return stands ? std::optional(std::move(asked)) : std::nullopt;
}

Task<void> give_mark(Desk& desk, ConversationId id, int mark) {
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const auto timer = desk.ids.take<TimerId>();
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) { return mark_in(tx, desk, id, mark, timer, now); });
}

Task<SurveyFigures> survey_figures(Desk& desk, Caller caller, int since_days) {
  const Instant since = desk.clock.now() - days(since_days);
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<SurveyFigures> {
    SurveyFigures figures{.since = since, .scale = survey_in(tx).scale};
    const auto about = tx.list<PersonId>(store::sql::survey_people, since);
    figures.shown = care::may_see_figures(about, caller.person);
    if (figures.shown && figures.scale != SurveyScale::off) count(tx, figures);
    return figures;
  });
}

}  // namespace heard::desk

#include "desk/asking/survey.h"

#include <fmt/format.h>

#include "care/figures.h"
#include "care/survey.h"
#include "desk/asking/contact_wish.h"
#include "desk/commit.h"
#include "desk/conversation/opening.h"
#include "desk/conversation/share_out.h"
#include "desk/telling/alerts.h"
#include "store/sql/governor.h"
#include "store/sql/setting.h"
#include "store/sql/survey.h"
#include "store/survey_rows.h"

namespace heard::desk {
namespace {

SurveyView survey_in(store::Tx& tx) {
  const Survey survey = store::find_survey(tx);
  SurveyView view{.scale = survey.scale,
                  .question_en = survey.question_en.str(),
                  .question_de = survey.question_de.str(),
                  .question_zh = survey.question_zh.str()};
  tx.each(store::sql::setting_changed, store::Tx::RowFn([&](store::RowReader& row) {
            if (!row.is_null(0)) view.changed_by = std::string(row.text(0));
            view.changed_at = Instant{row.integer(1)};
          }),
          store::survey_setting, store::survey_setting);
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
  if (mark < asked->lowest || mark > asked->highest)
    return invalid("out_of_range", fmt::format("This can be from {} to {}.", asked->lowest, asked->highest),
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

Task<SurveyView> survey_view(Desk& desk) {
  co_return co_await desk.store.read([](store::Tx& tx) -> Result<SurveyView> { return survey_in(tx); });
}

Task<SurveyView> change_survey(Desk& desk, Caller caller, Survey wanted) {
  const By who = by(caller);
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<SurveyView> {
    if (store::find_survey(tx) == wanted) return survey_in(tx);
    store::keep_survey(tx, wanted, caller.person, now);
    tx.append(RulesChanged{.survey = wanted.scale}, who, now);
    return survey_in(tx);
  });
}

std::optional<AskedMark> asked_mark(store::Tx& tx, const Conversation& conversation, Instant now) {
  AskedMark asked{.survey = store::find_survey(tx), .given = {}};
  if (asked.survey.scale == SurveyScale::off) return std::nullopt;
  const care::Scale range = care::scale_of(asked.survey.scale);
  asked.lowest = range.lowest;
  asked.highest = range.highest;
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
    SurveyFigures figures{.since = since, .scale = store::find_survey(tx).scale};
    const auto about = tx.list<PersonId>(store::sql::survey_people, since);
    figures.shown = care::may_see_figures(about, caller.person);
    if (figures.shown && figures.scale != SurveyScale::off) count(tx, figures);
    return figures;
  });
}

}  // namespace heard::desk

#include "site/survey_section.h"

#include <fmt/format.h>

#include "site/question.h"
#include "site/visiting.h"

namespace heard::site {
namespace {

struct ScaleWords {
  Phrase question;
  Phrase lowest;
  Phrase highest;
};

struct SurveyWords {
  ScaleWords csat;
  ScaleWords ces;
  ScaleWords nps;
  Phrase hint;
  Phrase thanks;
};

const SurveyWords& survey_words(Language language) {
  static constexpr SurveyWords english{
      .csat = {"How content are you with what we did?", "not at all", "very"},
      .ces = {"How easy was it to sort this out with us?", "very hard", "very easy"},
      .nps = {"Would you recommend us to a friend?", "surely not", "surely"},
      .hint = "If you like. One press is enough.",
      .thanks = "You gave {0} of {1}. Thank you."};
  static constexpr SurveyWords german{
      .csat = {"Wie zufrieden sind Sie mit dem, was wir getan haben?", "gar nicht", "sehr"},
      .ces = {"Wie leicht ließ sich das mit uns klären?", "sehr schwer", "sehr leicht"},
      .nps = {"Würden Sie uns Freunden empfehlen?", "sicher nicht", "ganz sicher"},
      .hint = "Wenn Sie mögen. Ein Klick genügt.",
      .thanks = "Sie haben {0} von {1} gegeben. Danke."};
  static constexpr SurveyWords chinese{.csat = {"您对我们的处理满意吗？", "很不满意", "非常满意"},
                                       .ces = {"这次与我们沟通解决方便吗？", "很麻烦", "很方便"},
                                       .nps = {"您会把我们推荐给朋友吗？", "肯定不会", "肯定会"},
                                       .hint = "愿意的话，点一下即可。",
                                       .thanks = "您打了 {0} 分（满分 {1} 分），谢谢您。"};
  switch (language) {
    case Language::de:
      return german;
    case Language::zh:
      return chinese;
    case Language::en:
      break;
  }
  return english;
}

const ScaleWords& scale_words(Language language, SurveyScale scale) {
  const SurveyWords& say = survey_words(language);
  if (scale == SurveyScale::ces) return say.ces;
  return scale == SurveyScale::nps ? say.nps : say.csat;
}

std::string_view own_question(const Survey& survey, Language language) {
  if (language == Language::de) return survey.question_de.view();
  return language == Language::zh ? survey.question_zh.view() : survey.question_en.view();
}

// What the ends mean stands above, so that they stay in sight however the row breaks.
void ends(Html& html, const ScaleWords& say, const desk::AskedMark& asked) {
  html.text(fmt::to_string(asked.lowest)).lit(": ").phrase(say.lowest).lit(" · ");
  html.text(fmt::to_string(asked.highest)).lit(": ").phrase(say.highest);
}

void marks(Html& html, const desk::AskedMark& asked) {
  html.lit("<p class=\"acts\">\n");
  for (int mark = asked.lowest; mark <= asked.highest; ++mark) {
    const std::string value = fmt::to_string(mark);
    html.lit("<button class=\"quiet\" name=\"mark\" aria-describedby=\"mark-ends\"").attr("value", value);
    html.lit(">").text(value).lit("</button>\n");
  }
  html.lit("</p>\n");
}

}  // namespace

void survey_section(Html& html, const Visit& visit, const desk::CustomerPage& conversation) {
  const auto& asked = conversation.asked_mark;
  if (!asked) return;
  const SurveyWords& say = survey_words(visit.language);
  if (asked->given) {
    html.lit("<p class=\"state\" id=\"mark\">");
    html.fill(say.thanks, {fmt::to_string(*asked->given), fmt::to_string(asked->highest)}).lit("</p>\n");
    return;
  }
  const ScaleWords& usual = scale_words(visit.language, asked->survey.scale);
  const std::string_view own = own_question(asked->survey, visit.language);
  html.lit("<section class=\"ask\" id=\"mark\" aria-labelledby=\"mark-title\">\n<h2 id=\"mark-title\">");
  html.text(own.empty() ? usual.question.text : own).lit("</h2>\n<p class=\"hint\">").phrase(say.hint);
  html.lit("</p>\n<p class=\"hint\" id=\"mark-ends\">");
  ends(html, usual, *asked);
  html.lit("</p>\n");
  open_question_form(html, visit, visit.path + "/mark");
  hidden(html, "token", conversation.token);
  marks(html, *asked);
  html.lit("</form>\n</section>\n");
}

Later<SitePage> post_mark(desk::Desk& desk, Asked asked, std::string signed_part, std::string token,
                          std::optional<int> mark) {
  Visit visit = co_await visit_of(desk, asked);
  visit.path = "/my/" + signed_part;
  const Result<desk::CustomerPage> conversation = co_await open_page(desk, signed_part);
  if (!conversation.ok()) co_return no_way(visit, conversation.error());
  if (token != conversation->token) co_return no_way(visit, not_found("This page"));
  if (!mark || !conversation->asked_mark || conversation->asked_mark->given) co_return see(visit, visit.path);
  const Result<void> given = co_await desk::give_mark(desk, conversation->conversation, *mark);
  if (!given.ok() && given.error().kind != ErrorKind::invalid) co_return no_way(visit, given.error());
  co_return see(visit, visit.path, "#mark");
}

}  // namespace heard::site

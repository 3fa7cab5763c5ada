#include "site/writing_pages.h"

#include "site/fields.h"
#include "site/layout.h"
#include "site/own_words.h"
#include "site/question.h"
#include "site/title.h"
#include "site/writing_words.h"

namespace heard::site {
namespace {

const WritingWords& writing_words(const Visit& visit) { return writing_words_in(visit.language); }

std::string_view own_path(const Visit& visit) {
  constexpr std::string_view ending = "/writing";
  std::string_view path = visit.path;
  if (path.ends_with(ending)) path.remove_suffix(ending.size());
  return path;
}

struct Choice {
  Dial dial;
  Phrase label;
  Phrase hint;
};

void choice(Html& html, const Choice& one, bool chosen) {
  const std::string id(name_of(one.dial));
  html.lit("<div class=\"choice\"><input type=\"radio\" name=\"dial\"").attr("id", id).attr("value", id);
  html.attr("aria-describedby", id + "-hint");
  if (chosen) html.lit(" checked");
  html.lit("><label").attr("for", id).lit(">").phrase(one.label).lit("</label>\n<p class=\"hint\"");
  html.attr("id", id + "-hint").lit(">").phrase(one.hint).lit("</p></div>\n");
}

std::string_view until_error(const WritingWords& say, UntilTrouble trouble) {
  switch (trouble) {
    case UntilTrouble::missing:
      return say.until_missing.text;
    case UntilTrouble::over:
      return say.until_over.text;
    case UntilTrouble::far:
      return say.until_far.text;
    case UntilTrouble::none:
      break;
  }
  return {};
}

// A browser that knows days shows them; one that does not takes them as they are written.
void until_field(Html& html, const WritingWords& say, const WritingEntry& entry, std::string_view error) {
  html.lit("<div").attr("class", std::string_view(error.empty() ? "field day" : "field day wrong"));
  html.lit("><label for=\"until\">").phrase(say.until).lit("</label>\n<p class=\"hint\" id=\"until-hint\">");
  html.phrase(say.until_hint).lit("</p>\n");
  if (!error.empty()) html.lit("<p class=\"error\" id=\"until-error\">").text(error).lit("</p>\n");
  html.lit("<input type=\"date\" id=\"until\" name=\"until\"").attr("value", entry.until);
  html.attr("aria-describedby", std::string_view(error.empty() ? "until-hint" : "until-hint until-error"));
  if (!error.empty()) html.lit(" aria-invalid=\"true\"");
  html.lit("></div>\n");
}

void offers_field(Html& html, const WritingWords& say, bool offers) {
  html.lit("<div class=\"choice field\"><input type=\"checkbox\" name=\"offers\" id=\"offers\" value=\"1\"");
  if (offers) html.lit(" checked");
  html.lit(" aria-describedby=\"offers-hint\"><label for=\"offers\">").phrase(say.offers).lit("</label>\n");
  html.lit("<p class=\"hint\" id=\"offers-hint\">").phrase(say.offers_hint).lit("</p></div>\n");
}

void yes_or_no(Html& html, std::string_view value, Phrase label) {
  html.lit("<button class=\"quiet\" name=\"settled\"").attr("value", value).lit(">");
  html.phrase(label).lit("</button>\n");
}

}  // namespace

std::string writing_page(const Visit& visit, const WritingEntry& entry, std::string_view token,
                         UntilTrouble trouble) {
  const WritingWords& say = writing_words(visit);
  const std::string_view error = until_error(say, trouble);
  const std::string title = error.empty() ? std::string(say.title.text) : error_title(visit, say.title.text);
  return page(visit, title, [&](Html& html) {
    if (!error.empty()) {
      const QuestionTrouble one{"until", std::string(error)};
      trouble_summary(html, visit, {&one, 1});
    }
    html.lit("<h1>").phrase(say.title).lit("</h1>\n<p class=\"done saved\" id=\"saved\" tabindex=\"-1\">");
    html.phrase(say.saved).lit("</p>\n<p class=\"lead\">").phrase(say.lead).lit("</p>\n");
    open_question_form(html, visit, visit.path);
    hidden(html, "token", token);
    html.lit("<fieldset><legend class=\"unseen\">").phrase(say.title).lit("</legend>\n");
    for (const Choice& one : {Choice{Dial::all, say.all, say.all_hint},
                              Choice{Dial::only_answers, say.only_answers, say.only_answers_hint},
                              Choice{Dial::paused, say.paused, say.paused_hint}})
      choice(html, one, one.dial == entry.dial);
    until_field(html, say, entry, error);
    html.lit("</fieldset>\n");
    offers_field(html, say, entry.offers);
    close_form(html, say.save);
    html.lit("<p class=\"back\"><a").attr("href", link(visit, own_path(visit))).lit(">");
    html.phrase(own_words_in(visit.language).back_to_one).lit("</a></p>\n");
  });
}

std::string writing_off_page(const Visit& visit, bool done) {
  const WritingWords& say = writing_words(visit);
  const Phrase title = done ? say.off_done_title : say.off_title;
  return page(visit, title.text, [&](Html& html) {
    html.lit("<h1>").phrase(title).lit("</h1>\n<p class=\"lead\">");
    html.phrase(done ? say.off_done_lead : say.off_lead).lit("</p>\n");
    if (done) return;
    html.lit("<form method=\"post\"").attr("action", link(visit, visit.path)).lit(">\n<button>");
    html.phrase(say.off_button).lit("</button>\n</form>\n");
  });
}

void settled_question(Html& html, const Visit& visit, const desk::CustomerPage& conversation,
                      const ContactEntry& entry) {
  if (!conversation.asks_if_settled) return;
  const WritingWords& say = writing_words(visit);
  html.lit("<section class=\"ask\" id=\"settled\" aria-labelledby=\"settled-title\">\n");
  html.lit("<h2 id=\"settled-title\">").phrase(say.question).lit("</h2>\n<p class=\"hint\">");
  html.phrase(say.question_hint).lit("</p>\n");
  open_form(html, visit, visit.path + "/settled", entry);
  hidden(html, "token", conversation.token);
  html.lit("<p class=\"acts\">");
  yes_or_no(html, "yes", say.yes);
  yes_or_no(html, "no", say.no);
  html.lit("</p>\n<details><summary>").phrase(say.add_label).lit("</summary>\n<div class=\"field\">");
  html.lit("<label for=\"add\">").phrase(say.add_label).lit("</label>\n<p class=\"hint\" id=\"add-hint\">");
  html.phrase(say.add_hint).lit("</p>\n<textarea id=\"add\" name=\"message\" rows=\"4\" dir=\"auto\"");
  html.lit(" aria-describedby=\"add-hint\"></textarea></div></details>\n</form>\n</section>\n");
}

}  // namespace heard::site

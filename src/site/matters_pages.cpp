#include "site/matters_pages.h"

#include <fmt/format.h>

#include "site/fields.h"
#include "site/layout.h"
#include "site/own_words.h"
#include "site/question.h"
#include "site/title.h"
#include "site/when.h"

namespace heard::site {
namespace {

const OwnWords& said(const Visit& visit) { return own_words_in(visit.language); }

std::string_view without(std::string_view path, std::string_view ending) {
  if (path.ends_with(ending)) path.remove_suffix(ending.size());
  return path;
}

void back_link(Html& html, const Visit& visit, std::string_view path) {
  html.lit("<p><a")
      .attr("href", link(visit, path))
      .lit(">")
      .phrase(said(visit).back_to_one)
      .lit("</a></p>\n");
}

void head_line(Html& html, Phrase title, Phrase lead) {
  html.lit("<h1>").phrase(title).lit("</h1>\n<p class=\"lead\">").phrase(lead).lit("</p>\n");
}

// By a button and never by opening an address: mail programs and scanners open every link.
void send_form(Html& html, const Visit& visit, std::string_view path, std::string_view token, Phrase label,
               bool quiet) {
  open_question_form(html, visit, path);
  hidden(html, "token", token);
  if (quiet) {
    html.lit("<p><button class=\"quiet\">").phrase(label).lit("</button></p>\n</form>\n");
  } else {
    close_form(html, label);
  }
}

Phrase stands(const OwnWords& say, const desk::Matter& matter) {
  if (matter.state == ConversationState::resolved) return say.matter_settled;
  return matter.ours ? say.matter_theirs : say.matter_ours;
}

std::string plain_page(const Visit& visit, Phrase title, Phrase lead, std::string_view back) {
  return page(visit, title.text, [&](Html& html) {
    head_line(html, title, lead);
    if (!back.empty()) back_link(html, visit, back);
  });
}

std::string_view one_of(const Visit& visit) { return without(without(visit.path, "/code"), "/all"); }

}  // namespace

std::string matters_door_page(const Visit& visit, std::string_view token) {
  return page(visit, said(visit).matters.text, [&](Html& html) {
    head_line(html, said(visit).matters, said(visit).matters_lead);
    send_form(html, visit, visit.path, token, said(visit).send_code, false);
    back_link(html, visit, one_of(visit));
  });
}

std::string code_page(const Visit& visit, std::string_view token, CodeTrouble trouble) {
  const OwnWords& say = said(visit);
  const Phrase wrong = trouble == CodeTrouble::missing ? say.code_missing : say.code_wrong;
  const bool is_wrong = trouble != CodeTrouble::none;
  const std::string title = is_wrong ? error_title(visit, say.matters.text) : std::string(say.matters.text);
  return page(visit, title, [&](Html& html) {
    if (is_wrong) {
      const QuestionTrouble one{"code", std::string(wrong.text)};
      trouble_summary(html, visit, {&one, 1});
    }
    head_line(html, say.matters, say.code_sent);
    open_question_form(html, visit, visit.path);
    question(html, {.id = "code",
                    .box = Box::code,
                    .label = say.code_label,
                    .hint = say.code_hint,
                    .value = {},
                    .error = is_wrong ? wrong.text : std::string_view()});
    close_form(html, say.open_matters);
    send_form(html, visit, without(visit.path, "/code"), token, say.code_again, true);
    back_link(html, visit, one_of(visit));
  });
}

std::string no_code_page(const Visit& visit) {
  return plain_page(visit, said(visit).no_mail_title, said(visit).no_mail_lead, one_of(visit));
}

std::string too_many_codes_page(const Visit& visit) {
  return plain_page(visit, said(visit).too_many_title, said(visit).too_many_lead, one_of(visit));
}

std::string matters_page(const Visit& visit, const std::vector<desk::Matter>& matters) {
  const OwnWords& say = said(visit);
  return page(visit, say.matters.text, [&](Html& html) {
    head_line(html, say.matters, say.matters_list_lead);
    html.lit("<ul class=\"matters\">\n");
    for (const desk::Matter& matter : matters) {
      html.lit("<li><a").attr("href", link(visit, matter.path)).lit("><bdi>").text(matter.subject);
      html.lit("</bdi></a>\n<p>").fill(words(visit).number, {fmt::to_string(matter.number)}).lit(" · ");
      html.phrase(stands(say, matter)).lit(" · <time").attr("datetime", rfc3339(matter.last_at)).lit(">");
      html.text(when(matter.last_at, visit.language, visit.zone)).lit("</time></p></li>\n");
    }
    html.lit("</ul>\n");
    open_question_form(html, visit, "/my/all/leave");
    html.lit("<p><button class=\"quiet\">").phrase(say.leave_matters).lit("</button></p>\n</form>\n");
  });
}

std::string matters_over_page(const Visit& visit) {
  return plain_page(visit, said(visit).matters_over_title, said(visit).matters_over_lead, {});
}

}  // namespace heard::site

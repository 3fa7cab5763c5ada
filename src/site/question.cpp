#include "site/question.h"

namespace heard::site {
namespace {

void ties(Html& html, const Question& q) {
  const std::string id(q.id);
  html.attr("id", q.id).attr("name", q.id);
  html.attr("aria-describedby", id + "-hint" + (!q.error.empty() ? " " + id + "-error" : ""));
  if (!q.error.empty()) html.lit(" aria-invalid=\"true\"");
  if (!q.optional) html.lit(" required");
}

void box(Html& html, const Question& q) {
  switch (q.box) {
    case Box::lines:
      html.lit("<textarea rows=\"8\" dir=\"auto\"");
      ties(html, q);
      // A browser drops a line end right behind the tag; this one is for it.
      html.lit(">\n").text(q.value).lit("</textarea>");
      return;
    case Box::files:
      html.lit("<input type=\"file\" multiple");
      ties(html, q);
      html.lit(">");
      return;
    case Box::email:
      html.lit("<input type=\"email\" autocomplete=\"email\" spellcheck=\"false\"");
      break;
    case Box::name:
      html.lit("<input type=\"text\" autocomplete=\"name\" dir=\"auto\"");
      break;
    case Box::code:
      html.lit("<input type=\"text\" inputmode=\"numeric\" autocomplete=\"one-time-code\" class=\"code\"");
      break;
    case Box::line:
      html.lit("<input type=\"text\" autocomplete=\"off\" dir=\"auto\"");
      break;
  }
  ties(html, q);
  html.attr("value", q.value).lit(">");
}

}  // namespace

void question(Html& html, const Question& q) {
  const std::string id(q.id);
  html.lit("<div").attr("class", std::string_view(!q.error.empty() ? "field wrong" : "field")).lit(">");
  if (q.is_heading) html.lit("<h1>");
  html.lit("<label").attr("for", q.id).lit(">").phrase(q.label).lit("</label>");
  if (q.is_heading) html.lit("</h1>");
  html.lit("\n<p class=\"hint\"").attr("id", id + "-hint").lit(">").phrase(q.hint).lit("</p>\n");
  if (!q.error.empty())
    html.lit("<p class=\"error\"").attr("id", id + "-error").lit(">").text(q.error).lit("</p>\n");
  box(html, q);
  html.lit("</div>\n");
}

void trouble_summary(Html& html, const Visit& visit, std::span<const QuestionTrouble> troubles) {
  if (troubles.empty()) return;
  html.lit("<div class=\"summary\" role=\"alert\" tabindex=\"-1\" autofocus aria-labelledby=\"summary\">\n");
  html.lit("<h2 id=\"summary\">").phrase(words(visit).error_summary).lit("</h2>\n<ul>\n");
  for (const QuestionTrouble& trouble : troubles) {
    html.lit("<li><a").attr("href", "#" + std::string(trouble.id)).lit(">");
    html.text(trouble.error).lit("</a></li>\n");
  }
  html.lit("</ul>\n</div>\n");
}

void open_question_form(Html& html, const Visit& visit, std::string_view path) {
  html.lit("<form method=\"post\" enctype=\"multipart/form-data\" novalidate");
  html.attr("action", link(visit, path)).lit(">\n");
}

void hidden(Html& html, std::string_view name, std::string_view value) {
  html.lit("<input type=\"hidden\"").attr("name", name).attr("value", value).lit(">\n");
}

}  // namespace heard::site

#include "site/hours_line.h"

#include "site/form_words.h"
#include "site/when.h"

namespace heard::site {

void hours_line(Html& html, const Visit& visit) {
  if (!visit.changes_at) return;
  const Words& say = words(visit);
  const std::string at =
      when(*visit.changes_at, visit.language, visit.zone, visit.open ? SpokenAs::clock : SpokenAs::weekday);
  html.lit("<p class=\"hint\">").fill(visit.open ? say.here_until : say.back_at, {at}).lit("</p>\n");
}

void other_ways(Html& html, const Visit& visit, std::string_view but_this) {
  struct Way {
    std::string_view path;
    Phrase name;
  };
  const FormWords& say = form_words_in(visit.language);
  html.lit("<h2>").phrase(say.other_forms).lit("</h2>\n<ul class=\"ways\">");
  for (const Way& way :
       {Way{"/help/contact", words(visit).write_to_us}, Way{"/help/complaint", say.complaint.title},
        Way{"/help/return", say.giving_back.title}}) {
    if (way.path == but_this) continue;
    html.lit("<li><a").attr("href", link(visit, way.path)).lit(">").phrase(way.name).lit("</a></li>\n");
  }
  html.lit("</ul>\n");
}

}  // namespace heard::site

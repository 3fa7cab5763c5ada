// The way in: start page, form, confirmation.
#include <fmt/format.h>

#include "site/fields.h"
#include "site/form_words.h"
#include "site/hours_line.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/promise_lines.h"
#include "site/title.h"
#include "site/when.h"

namespace heard::site {
namespace {

// Nothing is promised that is no rule: without hours there is no business day.
Phrase sent_next(const Visit& visit, std::optional<CameAs> came_as) {
  const Words& say = words(visit);
  if (!came_as) return visit.changes_at ? say.sent_answer : say.answer_no_time;
  const FormKindWords& kind = kind_words(form_words_in(visit.language), *came_as);
  return visit.changes_at ? kind.sent_next : kind.sent_next_no_time;
}

}  // namespace

std::string help_page(const Visit& visit) {
  const Words& say = words(visit);
  return page(visit, say.help_title.text, [&](Html& html) {
    html.lit("<h1>")
        .phrase(say.help_title)
        .lit("</h1>\n<p class=\"lead\">")
        .phrase(say.help_lead)
        .lit("</p>\n");
    hours_line(html, visit);
    button_link(html, visit, "/help/contact", say.write_to_us);
    const FormWords& forms = form_words_in(visit.language);
    html.lit("<ul class=\"ways\"><li><a").attr("href", link(visit, "/help/complaint")).lit(">");
    html.phrase(forms.complaint.title).lit("</a></li>\n<li><a").attr("href", link(visit, "/help/return"));
    html.lit(">")
        .phrase(forms.giving_back.title)
        .lit("</a></li></ul>\n<h2>")
        .phrase(say.next_title)
        .lit("</h2>\n<ol>");
    const Phrase answer = visit.changes_at ? say.next_answer : say.answer_no_time;
    for (const Phrase step : {say.next_number, answer, say.next_page})
      html.lit("<li>").phrase(step).lit("</li>\n");
    html.lit("</ol>\n");
  });
}

std::string contact_page(const Visit& visit, const ContactEntry& entry, bool not_taken,
                         std::span<const FormField> fields) {
  const Words& say = words(visit);
  return page(visit, title_of(visit, say.write_to_us.text, entry, not_taken), [&](Html& html) {
    error_summary(html, visit, entry, not_taken, fields);
    html.lit("<h1>")
        .phrase(say.write_to_us)
        .lit("</h1>\n<p class=\"lead\">")
        .phrase(visit.changes_at ? say.contact_lead : say.answer_no_time)
        .lit("</p>\n");
    hours_line(html, visit);
    open_form(html, visit, visit.path, entry);  // of this inbox or of all
    message_field(html, visit, entry, say.message_label, say.message_hint);
    name_field(html, visit, entry);
    email_field(html, visit, entry);
    own_fields(html, visit, entry, fields);
    files_field(html, visit, entry);
    trap_field(html, visit, entry);
    close_form(html, say.send);
    other_ways(html, visit, "/help/contact");
  });
}

std::string sent_page(const Visit& visit, const desk::CustomerPage& conversation, std::string_view own_path,
                      std::string_view own_address) {
  const Words& say = words(visit);
  const FormWords& forms = form_words_in(visit.language);
  const auto& came_as = conversation.came_as;
  const Phrase title = came_as ? kind_words(forms, *came_as).sent_title : say.sent_title;
  return page(visit, title.text, [&](Html& html) {
    const std::string number = fmt::to_string(conversation.number);
    html.lit("<div class=\"done\"><h1>").phrase(title).lit("</h1>\n<p>").phrase(say.sent_number);
    html.lit("<br><strong class=\"number\">").text(number).lit("</strong></p>\n</div>\n");
    if (!conversation.messages.empty()) {
      const std::string at = when(conversation.messages.front().at, visit.language, visit.zone);
      html.lit("<p class=\"hint\">").fill(say.sent_at, {at}).lit("</p>\n");
    }
    html.lit("<h2>").phrase(say.next_title).lit("</h2>\n");
    first_answer_line(html, visit, conversation);
    html.lit("<p>")
        .phrase(sent_next(visit, came_as))
        .lit("</p>\n<p>")
        .phrase(came_as ? kind_words(forms, *came_as).sent_also : say.sent_page)
        .lit("</p>\n");
    hours_line(html, visit);
    button_link(html, visit, own_path, say.open_page);
    if (!own_address.empty()) html.lit("<p class=\"address\">").text(own_address).lit("</p>\n");
    html.lit("<p class=\"keep\">").phrase(say.keep_link).lit("</p>\n");
  });
}

}  // namespace heard::site

// The way in: start page, form, confirmation.
#include <fmt/format.h>

#include "site/fields.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/title.h"
#include "site/when.h"

namespace heard::site {

std::string help_page(const Visit& visit) {
  const Words& say = words(visit);
  return page(visit, say.help_title.text, [&](Html& html) {
    html.lit("<h1>")
        .phrase(say.help_title)
        .lit("</h1>\n<p class=\"lead\">")
        .phrase(say.help_lead)
        .lit("</p>\n");
    button_link(html, visit, "/help/contact", say.write_to_us);
    html.lit("<h2>").phrase(say.next_title).lit("</h2>\n<ol>");
    for (const Phrase step : {say.next_number, say.next_answer, say.next_page})
      html.lit("<li>").phrase(step).lit("</li>\n");
    html.lit("</ol>\n");
  });
}

std::string contact_page(const Visit& visit, const ContactEntry& entry, bool not_taken) {
  const Words& say = words(visit);
  return page(visit, title_of(visit, say.write_to_us.text, entry, not_taken), [&](Html& html) {
    error_summary(html, visit, entry, not_taken);
    html.lit("<h1>")
        .phrase(say.write_to_us)
        .lit("</h1>\n<p class=\"lead\">")
        .phrase(say.contact_lead)
        .lit("</p>\n");
    open_form(html, visit, visit.path, entry);  // of this inbox or of all
    message_field(html, visit, entry, say.message_label, say.message_hint);
    name_field(html, visit, entry);
    email_field(html, visit, entry);
    files_field(html, visit, entry);
    trap_field(html, visit, entry);
    close_form(html, say.send);
  });
}

std::string sent_page(const Visit& visit, const desk::CustomerPage& conversation, std::string_view own_path,
                      std::string_view own_address) {
  const Words& say = words(visit);
  return page(visit, say.sent_title.text, [&](Html& html) {
    const std::string number = fmt::to_string(conversation.number);
    html.lit("<div class=\"done\"><h1>").phrase(say.sent_title).lit("</h1>\n<p>").phrase(say.sent_number);
    html.lit("<br><strong class=\"number\">").text(number).lit("</strong></p>\n</div>\n");
    if (!conversation.messages.empty()) {
      const std::string at = when(conversation.messages.front().at, visit.language, visit.zone);
      html.lit("<p class=\"hint\">").fill(say.sent_at, {at}).lit("</p>\n");
    }
    html.lit("<h2>")
        .phrase(say.next_title)
        .lit("</h2>\n<p>")
        .phrase(say.sent_answer)
        .lit("</p>\n<p>")
        .phrase(say.sent_page)
        .lit("</p>\n");
    button_link(html, visit, own_path, say.open_page);
    if (!own_address.empty()) html.lit("<p class=\"address\">").text(own_address).lit("</p>\n");
    html.lit("<p class=\"keep\">").phrase(say.keep_link).lit("</p>\n");
  });
}

}  // namespace heard::site

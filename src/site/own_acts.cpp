#include "site/own_acts.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "site/own_words.h"
#include "site/when.h"

namespace heard::site {
namespace {

// By-lines carry it, so that buttons that are called alike are told apart by what they stand under.
std::string id_of_answer(MessageId answer) { return fmt::format("m{}", answer.value); }

void say_button(Html& html, std::string_view name, std::string_view value, Phrase label,
                std::string_view about = {}) {
  html.lit("<button class=\"quiet\" form=\"says\"").attr("name", name).attr("value", value);
  if (!about.empty()) html.attr("aria-describedby", about);
  html.lit(">").phrase(label).lit("</button>\n");
}

// The page with the cursor in the field.
std::string ask_path(const Visit& visit, MessageId answer) {
  const std::string path = link(visit, visit.path);
  const char joint = path.find('?') == std::string::npos ? '?' : '&';
  return fmt::format("{}{}about={}#message", path, joint, answer.value);
}

std::string beginning_of(const std::string& text) {
  constexpr std::size_t excerpt_bytes = 240;
  const std::string line = one_line(text);
  return line.size() <= excerpt_bytes ? line : shortened(line, excerpt_bytes) + "…";
}

}  // namespace

void says_form(Html& html, const Visit& visit, const desk::CustomerPage& conversation) {
  html.lit("<form id=\"says\" method=\"post\" enctype=\"multipart/form-data\"");
  html.attr("action", link(visit, visit.path + "/says")).lit("><input type=\"hidden\" name=\"token\"");
  html.attr("value", conversation.token).lit("></form>\n");
}

void answer_acts(Html& html, const Visit& visit, const desk::PageMessage& answer) {
  const OwnWords& say = own_words_in(visit.language);
  const std::string about = id_of_answer(answer.id);
  const std::string value = fmt::to_string(answer.id.value);
  html.lit("<p class=\"acts\">");
  if (answer.clear) html.lit("<span>").phrase(say.cleared).lit("</span> ");
  if (answer.clear) {
    say_button(html, "not_clear", value, say.not_clear, about);
  } else {
    say_button(html, "clear", value, say.clear, about);
  }
  html.lit("<a class=\"quiet\"").attr("href", ask_path(visit, answer.id)).attr("aria-describedby", about);
  html.lit(">").phrase(say.question).lit("</a></p>\n");
}

void about_line(Html& html, const Visit& visit, const desk::CustomerPage& conversation,
                const ContactEntry& entry) {
  const auto answer =
      std::ranges::find(conversation.messages, MessageId{entry.about}, &desk::PageMessage::id);
  if (answer == conversation.messages.end()) return;
  const OwnWords& say = own_words_in(visit.language);
  html.lit("<div class=\"about\"><p>").fill(say.about_answer, {when(answer->at, visit.language, visit.zone)});
  html.lit("</p>\n<blockquote dir=\"auto\">").text(beginning_of(answer->text)).lit("</blockquote>\n<p><a");
  html.attr("href", link(visit, visit.path) + "#answer").lit(">").phrase(say.about_all).lit("</a></p>\n");
  html.lit("<input type=\"hidden\" name=\"about\"")
      .attr("value", fmt::to_string(entry.about))
      .lit("></div>\n");
}

void end_acts(Html& html, const Visit& visit, const desk::CustomerPage& conversation) {
  const OwnWords& say = own_words_in(visit.language);
  const bool settled = conversation.state == ConversationState::resolved;
  if (settled && !conversation.may_ask_for_proper_look) return;
  html.lit("<div class=\"end\">\n<h2>").phrase(say.end_title).lit("</h2>\n");
  if (!settled) {
    html.lit("<p>");
    say_button(html, "settled", "1", say.settled, "settled-hint");
    html.lit("<span class=\"hint\" id=\"settled-hint\">").phrase(say.settled_hint).lit("</span></p>\n");
  }
  if (conversation.may_ask_for_proper_look) {
    html.lit("<p>");
    say_button(html, "look_properly", "1", say.look_properly, "look-hint");
    html.lit("<span class=\"hint\" id=\"look-hint\">").phrase(say.look_properly_hint).lit("</span></p>\n");
  }
  html.lit("</div>\n");
}

}  // namespace heard::site

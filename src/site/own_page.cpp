// The customer's own page of one conversation, and what stands where a link leads nowhere.
#include <fmt/format.h>

#include <algorithm>

#include "site/fields.h"
#include "site/layout.h"
#include "site/own_acts.h"
#include "site/own_words.h"
#include "site/pages.h"
#include "site/promise_lines.h"
#include "site/survey_section.h"
#include "site/title.h"
#include "site/when.h"
#include "site/writing_pages.h"
#include "site/writing_words.h"

namespace heard::site {
namespace {

// What is delivered decides, not the desk's own state: an answer that can still be taken back is not one yet.
Phrase state_of(const Visit& visit, const OwnWords& own_words, const desk::CustomerPage& conversation) {
  const Words& say = words(visit);
  const bool answered = !conversation.messages.empty() && conversation.messages.back().ours;
  const bool settled = conversation.state == ConversationState::resolved;
  if (settled && conversation.settled_by_them) return own_words.state_settled_by_them;
  if (!answered) return visit.changes_at ? say.state_ours : say.state_ours_no_time;
  if (std::ranges::all_of(conversation.messages, &desk::PageMessage::ours)) return say.state_first;
  return settled ? say.state_settled : say.state_theirs;
}

// Until we have answered to that as well.
bool is_being_looked_into(const desk::CustomerPage& conversation) {
  return conversation.proper_look_since &&
         (!conversation.messages.back().ours ||
          conversation.messages.back().at < *conversation.proper_look_since);
}

// As long as it is the last word of all, and holds.
std::optional<bool> said_of_settling(const desk::CustomerPage& conversation) {
  if (!conversation.settled_said || !conversation.settled_said_at) return std::nullopt;
  if (conversation.messages.back().at > *conversation.settled_said_at) return std::nullopt;
  const bool is_settled = conversation.state == ConversationState::resolved;
  return is_settled == *conversation.settled_said ? conversation.settled_said : std::nullopt;
}

void state_line(Html& html, const Visit& visit, const desk::CustomerPage& conversation) {
  const OwnWords& own_words = own_words_in(visit.language);
  html.lit("<p class=\"state\" id=\"state\">");
  if (is_being_looked_into(conversation)) {
    html.fill(own_words.state_looked_into,
              {when(*conversation.proper_look_since, visit.language, visit.zone)});
  } else if (const auto said = said_of_settling(conversation)) {
    const WritingWords& say = writing_words_in(visit.language);
    html.phrase(*said ? say.said_yes : say.said_no);
  } else {
    html.phrase(state_of(visit, own_words, conversation));
  }
  html.lit("</p>\n");
}

std::string size_of(const AttachmentRow& file) {
  constexpr std::int64_t kilobyte = 1024;
  constexpr std::int64_t megabyte = kilobyte * kilobyte;
  if (file.size >= megabyte) return fmt::format("{}\u00a0MB", (file.size + megabyte / 2) / megabyte);
  return fmt::format("{}\u00a0kB", (file.size + kilobyte - 1) / kilobyte);
}

// Saved by the browser, never shown.
void files(Html& html, const Visit& visit, const std::vector<AttachmentRow>& files) {
  if (files.empty()) return;
  html.lit("<ul class=\"files\"").attr("aria-label", words(visit).files.text).lit(">");
  for (const AttachmentRow& file : files) {
    const std::string path = fmt::format("{}{}/files/{}", visit.root, visit.path, file.id.value);
    html.lit("<li><a").attr("href", path).lit(" download><bdi>").text(file.name).lit("</bdi> (");
    html.text(size_of(file)).lit(")</a></li>");
  }
  html.lit("</ul>\n");
}

void answers(Html& html, const std::vector<FormAnswerRow>& rows) {
  if (rows.empty()) return;
  html.lit("<dl class=\"asked\">");
  for (const FormAnswerRow& row : rows) {
    html.lit("<dt dir=\"auto\">").text(row.label).lit("</dt><dd dir=\"auto\">");
    html.text(row.answer).lit("</dd>");
  }
  html.lit("</dl>\n");
}

void message(Html& html, const Visit& visit, const desk::PageMessage& message, bool last) {
  const Words& say = words(visit);
  html.lit("<li").attr("class", std::string_view(message.ours ? "ours" : "yours"));
  if (last) html.lit(" id=\"latest\"");
  html.lit("><p class=\"by\"").attr("id", fmt::format("m{}", message.id.value)).lit("><strong><bdi>");
  if (message.ours) {
    html.text(message.by_name.empty() ? visit.shop : message.by_name);
  } else {
    html.phrase(say.you);
  }
  html.lit("</bdi></strong> <time").attr("datetime", rfc3339(message.at)).lit(">");
  html.text(when(message.at, visit.language, visit.zone))
      .lit("</time></p>\n<div class=\"words\" dir=\"auto\">");
  html.text(message.text).lit("</div>\n");
  answers(html, message.answers);
  files(html, visit, message.attachments);
  if (message.ours) answer_acts(html, visit, message);
  html.lit("</li>\n");
}

// Something of this is answered on another page of theirs, or this was on one before.
void elsewhere(Html& html, const Visit& visit, const desk::PageElsewhere& other) {
  const Words& say = words(visit);
  html.lit("<p class=\"elsewhere\">").phrase(say.elsewhere).lit(" <a");
  html.attr("href", link(visit, other.path)).lit("><bdi>").text(other.subject).lit("</bdi></a> (");
  html.fill(say.number, {fmt::to_string(other.number)}).lit(")</p>\n");
}

std::string notice(const Visit& visit, Phrase title, Phrase lead) {
  return page(visit, title.text, [&](Html& html) {
    html.lit("<h1>").phrase(title).lit("</h1>\n<p class=\"lead\">").phrase(lead).lit("</p>\n");
    button_link(html, visit, "/help/contact", words(visit).write_to_us);
  });
}

}  // namespace

std::string own_page(const Visit& visit, const desk::CustomerPage& conversation, const ContactEntry& entry,
                     bool not_taken) {
  const Words& say = words(visit);
  const std::string heading = fmt::format("{} {}", say.conversation.text, conversation.number);
  return page(visit, title_of(visit, heading, entry, not_taken), [&](Html& html) {
    error_summary(html, visit, entry, not_taken);
    html.lit("<h1>").fill(say.own_title, {visit.shop}).lit("</h1>\n<p class=\"hint\">");
    html.fill(say.number, {fmt::to_string(conversation.number)})
        .lit(" · <bdi>")
        .text(conversation.subject)
        .lit("</bdi></p>\n");
    state_line(html, visit, conversation);
    promise_lines(html, visit, conversation);
    for (const desk::PageElsewhere& other : conversation.elsewhere) elsewhere(html, visit, other);
    says_form(html, visit, conversation);
    html.lit("<h2 class=\"unseen\">").phrase(say.conversation).lit("</h2>\n<ol class=\"thread\">\n");
    for (const desk::PageMessage& each : conversation.messages) {
      message(html, visit, each, &each == &conversation.messages.back());
    }
    html.lit("</ol>\n");
    settled_question(html, visit, conversation, entry);
    survey_section(html, visit, conversation);
    html.lit("<h2 id=\"answer\">").phrase(say.answer_title).lit("</h2>\n");
    open_form(html, visit, visit.path, entry);
    about_line(html, visit, conversation, entry);
    message_field(html, visit, entry, say.answer_label, say.answer_hint);
    files_field(html, visit, entry);
    close_form(html, say.send_answer);
    end_acts(html, visit, conversation);
    if (conversation.matters_offered)
      html.lit("<p><a")
          .attr("href", link(visit, visit.path + "/all"))
          .lit(">")
          .phrase(own_words_in(visit.language).matters)
          .lit("</a></p>\n");
    html.lit("<p><a").attr("href", link(visit, visit.path + "/writing")).lit(">");
    html.phrase(writing_words_in(visit.language).title).lit("</a></p>\n");
    html.lit("<p class=\"keep\">").phrase(say.keep_link).lit("</p>\n");
  });
}

std::string expired_page(const Visit& visit) {
  return notice(visit, words(visit).expired_title, words(visit).expired_lead);
}

std::string ended_page(const Visit& visit, const ContactEntry& entry, bool expired) {
  const Words& say = words(visit);
  const Phrase title = expired ? say.expired_title : say.unknown_title;
  return page(visit, title.text, [&](Html& html) {
    html.lit("<h1>").phrase(title).lit("</h1>\n<p class=\"lead\">").phrase(say.ended_words);
    html.lit("</p>\n");
    if (entry.had_files) html.lit("<p>").phrase(say.files_again).lit("</p>\n");
    open_form(html, visit, "/help/contact", entry);
    message_field(html, visit, entry, say.message_label, say.message_hint);
    name_field(html, visit, entry);
    email_field(html, visit, entry);
    files_field(html, visit, entry);
    trap_field(html, visit, entry);
    close_form(html, say.send);
  });
}

std::string alerts_page(const Visit& visit, bool off) {
  const Words& say = words(visit);
  const Phrase title = off ? say.alerts_off_title : say.alerts_title;
  return page(visit, title.text, [&](Html& html) {
    html.lit("<h1>").phrase(title).lit("</h1>\n<p class=\"lead\">");
    html.phrase(off ? say.alerts_off_lead : say.alerts_lead).lit("</p>\n");
    if (off) return;
    html.lit("<form method=\"post\"").attr("action", link(visit, visit.path)).lit(">\n<button>");
    html.phrase(say.alerts_button).lit("</button>\n</form>\n");
  });
}

std::string early_page(const Visit& visit) {
  return notice(visit, words(visit).early_title, words(visit).early_lead);
}

std::string unknown_page(const Visit& visit) {
  return notice(visit, words(visit).unknown_title, words(visit).unknown_lead);
}

std::string failed_page(const Visit& visit) {
  return notice(visit, words(visit).failed_title, words(visit).failed_lead);
}

}  // namespace heard::site

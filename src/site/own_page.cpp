// The customer's own page of one conversation, and what stands where a link leads nowhere.
#include <fmt/format.h>

#include <algorithm>

#include "site/fields.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/title.h"
#include "site/when.h"

namespace heard::site {
namespace {

// What is delivered decides, not the desk's own state: an answer that can still be taken back is not one yet.
Phrase state_of(const Words& say, const desk::CustomerPage& conversation) {
  const bool answered = !conversation.messages.empty() && conversation.messages.back().ours;
  if (!answered) return say.state_ours;
  if (std::ranges::all_of(conversation.messages, &desk::PageMessage::ours)) return say.state_first;
  return conversation.state == ConversationState::resolved ? say.state_settled : say.state_theirs;
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

void message(Html& html, const Visit& visit, const desk::PageMessage& message, bool last) {
  const Words& say = words(visit);
  html.lit("<li").attr("class", std::string_view(message.ours ? "ours" : "yours"));
  if (last) html.lit(" id=\"latest\"");
  html.lit("><p class=\"by\"><strong><bdi>");
  if (message.ours) {
    html.text(message.by_name.empty() ? visit.shop : message.by_name);
  } else {
    html.phrase(say.you);
  }
  html.lit("</bdi></strong> <time").attr("datetime", rfc3339(message.at)).lit(">");
  html.text(when(message.at, visit.language, visit.zone))
      .lit("</time></p>\n<div class=\"words\" dir=\"auto\">");
  html.text(message.text).lit("</div>\n");
  files(html, visit, message.attachments);
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
    html.lit("<p class=\"state\">").phrase(state_of(say, conversation)).lit("</p>\n");
    for (const desk::PageElsewhere& other : conversation.elsewhere) elsewhere(html, visit, other);
    html.lit("<h2 class=\"unseen\">").phrase(say.conversation).lit("</h2>\n<ol class=\"thread\">\n");
    for (const desk::PageMessage& each : conversation.messages) {
      message(html, visit, each, &each == &conversation.messages.back());
    }
    html.lit("</ol>\n<h2 id=\"answer\">").phrase(say.answer_title).lit("</h2>\n");
    open_form(html, visit, visit.path, entry);
    message_field(html, visit, entry, say.answer_label, say.answer_hint);
    files_field(html, visit, entry);
    close_form(html, say.send_answer);
    html.lit("<p class=\"keep\">").phrase(say.keep_link).lit("</p>\n");
  });
}

std::string expired_page(const Visit& visit) {
  return notice(visit, words(visit).expired_title, words(visit).expired_lead);
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

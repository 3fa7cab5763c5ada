#include "site/promise_lines.h"

#include <algorithm>

#include "site/when.h"

namespace heard::site {
namespace {

struct PromiseWords {
  Phrase title;
  Phrase an_answer;     // what a clock of answering promises
  Phrase first_answer;  // with a time
  Phrase by;            // with a time
  Phrase moved;         // with a time
  Phrase done;
  Phrase not_in_time;  // with a time
  Phrase done_since;
  Phrase not_needed;
};

constinit const PromiseWords english_promises{
    .title = "What we promised you",
    .an_answer = "An answer from a person",
    .first_answer = "You will hear from a person by {0}.",
    .by = "By {0}",
    .moved = "By {0} (a new time, as we told you)",
    .done = "Done",
    .not_in_time = "Promised by {0}, and not done in time. We are sorry.",
    .done_since = "Done, though later than we promised",
    .not_needed = "No longer needed"};
constinit const PromiseWords german_promises{
    .title = "Was wir Ihnen zugesagt haben",
    .an_answer = "Eine Antwort von einem Menschen",
    .first_answer = "Bis {0} hören Sie von einem Menschen.",
    .by = "Bis {0}",
    .moved = "Bis {0} (neue Zeit, wie gemeldet)",
    .done = "Eingehalten",
    .not_in_time = "Zugesagt bis {0} und nicht rechtzeitig eingehalten. Das tut uns leid.",
    .done_since = "Erledigt, wenn auch später als zugesagt",
    .not_needed = "Hat sich erübrigt"};
constinit const PromiseWords chinese_promises{.title = "我们对您的承诺",
                                              .an_answer = "由同事答复您",
                                              .first_answer = "最迟{0}，会有同事答复您。",
                                              .by = "最迟{0}",
                                              .moved = "最迟{0}（已提前告知您的新时间）",
                                              .done = "已兑现",
                                              .not_in_time = "原定{0}前完成，未能按时做到，非常抱歉。",
                                              .done_since = "已完成，但晚于承诺的时间",
                                              .not_needed = "您已表示不再需要"};

const PromiseWords& promise_words(Language language) {
  switch (language) {
    case Language::de:
      return german_promises;
    case Language::zh:
      return chinese_promises;
    case Language::en:
      break;
  }
  return english_promises;
}

void how_it_stands(Html& html, const Visit& visit, const desk::PagePromise& promise) {
  const PromiseWords& say = promise_words(visit.language);
  const std::string at = when(promise.due_at, visit.language, visit.zone, SpokenAs::weekday);
  if (promise.state == PromiseState::released) {
    html.phrase(say.not_needed);
  } else if (promise.done) {
    html.phrase(promise.state == PromiseState::broken ? say.done_since : say.done);
  } else if (promise.state == PromiseState::broken) {
    html.fill(say.not_in_time, {at});
  } else {
    html.fill(promise.moved ? say.moved : say.by, {at});
  }
}

void line(Html& html, const Visit& visit, const desk::PagePromise& promise) {
  html.lit("<li><strong dir=\"auto\">");
  if (promise.words.empty()) {
    html.phrase(promise_words(visit.language).an_answer);
  } else {
    html.text(promise.words);
  }
  html.lit("</strong><br>");
  how_it_stands(html, visit, promise);
  html.lit("</li>\n");
}

bool is_over(const desk::PagePromise& promise) {
  return promise.done || promise.state == PromiseState::released;
}

}  // namespace

void promise_lines(Html& html, const Visit& visit, const desk::CustomerPage& conversation) {
  if (conversation.promises.empty()) return;
  html.lit("<h2>").phrase(promise_words(visit.language).title).lit("</h2>\n<ul class=\"promises\">\n");
  for (const bool over : {false, true})
    for (const desk::PagePromise& promise : conversation.promises)
      if (is_over(promise) == over) line(html, visit, promise);
  html.lit("</ul>\n");
}

bool first_answer_line(Html& html, const Visit& visit, const desk::CustomerPage& conversation) {
  const auto first = std::ranges::find_if(conversation.promises, [](const desk::PagePromise& promise) {
    return promise.kind == PromiseKind::first_reply && promise.state == PromiseState::open;
  });
  if (first == conversation.promises.end()) return false;
  html.lit("<p class=\"promised\">")
      .fill(promise_words(visit.language).first_answer,
            {when(first->due_at, visit.language, visit.zone, SpokenAs::weekday)})
      .lit("</p>\n");
  return true;
}

}  // namespace heard::site

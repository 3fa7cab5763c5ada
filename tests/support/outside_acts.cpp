// Asking outside in a story: "Lin asks outside: Tom <tom@supplier.example> | The lid | Is one left? | 2
// days"; "Lin forwards: Tom <tom@supplier.example> | What do you say?". The side thread is the open one then.
#include <fmt/format.h>

#include <sstream>

#include "app/run_now.h"
#include "desk/writing/drafts.h"
#include "desk/writing/outside.h"
#include "reflect/json_read.h"
#include "store/sql/mail.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::vector<std::string> between_bars(const std::string& words) {
  std::vector<std::string> out;
  std::string rest = words;
  for (std::size_t bar = rest.find(" |"); bar != std::string::npos; bar = rest.find(" |")) {
    out.emplace_back(trimmed(std::string_view(rest).substr(0, bar)));
    rest = rest.substr(bar + 2);
  }
  out.emplace_back(trimmed(rest));
  return out;
}

std::vector<Text<mail_name_bytes_max>> people_in(const std::string& words) {
  std::vector<Text<mail_name_bytes_max>> people;
  std::stringstream parts(words);
  for (std::string part; std::getline(parts, part, ',');)
    if (!trimmed(part).empty()) people.push_back(Text<mail_name_bytes_max>::cut(trimmed(part)));
  return people;
}

std::string lines_of(const std::optional<Lines>& lines) {
  if (!lines) return "as usual";
  return lines->empty() ? "nobody" : fmt::format("{}", fmt::join(lines->list(), ", "));
}

}  // namespace

Findings Teller::asked_outside(const std::string& name, AskOutside command) {
  const auto answer =
      run_now(desk::ask_outside(house_.desk, people_[name], current_, std::move(command), std::nullopt));
  if (!answer.ok()) return outcome(answer);
  const auto made = reflect::from_json<WrittenFirst>(answer->body);
  if (!made.ok()) return {"the answer is not a WrittenFirst: " + answer->body};
  current_ = made->id;
  last_reply_ = made->message_id;
  numbered_[std::to_string(numbered_.size() + 1)] = made->id;
  return {};
}

std::optional<std::string> Teller::fact_of_outside(const std::string& what) {
  if (what == "outside") {
    std::string told;
    for (const TimelineItem& item : timeline_now().items)
      if (item.outside)
        told += fmt::format("{}{} {}", told.empty() ? "" : ", ", name_of(*item.outside),
                            item.outside_name.value_or("?"));
    return told.empty() ? "nobody" : told;
  }
  if (what == "owed") {
    const auto c = conversation();
    if (!c || !c->owed_by) return "at no time";
    return *c->owed_by <= house_.clock.now() ? "overdue" : "later";
  }
  if (what == "forwarded") return forwarded_;
  if (what.starts_with("draft goes to ")) {
    const auto kept = run_now(desk::drafts_of(house_.desk, people_[what.substr(14)], current_));
    if (!kept.ok() || kept->items.empty()) return "there is none";
    const DraftView& draft = kept->items.front();
    return fmt::format("{} | {} | {}", lines_of(draft.to), lines_of(draft.cc), lines_of(draft.bcc));
  }
  if (what == "words go to")
    return fmt::format("{} | {} | {}", lines_of(back_.to), lines_of(back_.cc), lines_of(back_.bcc));
  return std::nullopt;
}

const std::map<std::string, Teller::Act> Teller::outside_acts{
    {"asks outside",  // "TO | SUBJECT | WORDS | SPAN | CC"
     [](Teller& t, const Told& told) -> Findings {
       std::vector<std::string> said = between_bars(told.words);
       said.resize(5);
       AskOutside command{.to = people_in(said[0]),
                          .cc = people_in(said[4]),
                          .subject = Text<subject_bytes_max>::cut(said[1]),
                          .text = Text<message_bytes_max>::cut(said[2])};
       if (const auto span = span_of(said[3])) command.owed_by = t.house_.clock.now() + *span;
       return t.asked_outside(told.name, std::move(command));
     }},
    {"forwards",  // "TO | WORDS", all that was said
     [](Teller& t, const Told& told) -> Findings {
       const std::vector<std::string> said = between_bars(told.words);
       const auto draft = run_now(desk::forward_words(t.house_.desk, t.people_[told.name], t.current_, {}));
       if (!draft.ok()) return t.outcome(draft);
       t.forwarded_ = fmt::format("{}, {} files", draft->subject, draft->attachments.size());
       AskOutside command{.to = people_in(said[0]),
                          .subject = Text<subject_bytes_max>::cut(draft->subject),
                          .text = Text<message_bytes_max>::cut(said.back() + "\n\n" + draft->text),
                          .is_forwarded = true};
       for (const AttachmentRow& file : draft->attachments) command.attachments.push_back(file.id);
       return t.asked_outside(told.name, std::move(command));
     }},
    {"says they owe it in",
     [](Teller& t, const Told& told) {
       const auto span = span_of(told.words);
       return t.changed(
           told.name, {.owed_by = {true, span ? std::optional(t.house_.clock.now() + *span) : std::nullopt}});
     }},
    {"begins to write to",  // "to | cc | bcc | words"
     [](Teller& t, const Told& told) -> Findings {
       const std::vector<std::string> said = between_bars(told.words);
       if (said.size() != 4) return {"a draft is told as: to | cc | bcc | words"};
       const auto kept = run_now(desk::keep_draft(t.house_.desk, t.people_[told.name], t.current_,
                                                  {.text = Text<message_bytes_max>::cut(said[3]),
                                                   .seen_at = t.draft_seen_,
                                                   .to = people_in(said[0]),
                                                   .cc = people_in(said[1]),
                                                   .bcc = people_in(said[2])}));
       if (kept.ok()) t.draft_seen_ = kept->changed_at;
       return t.outcome(kept);
     }},
    {"writes first to several",  // "ADDRESS | to | cc | bcc | words"
     [](Teller& t, const Told& told) -> Findings {
       const std::vector<std::string> said = between_bars(told.words);
       if (said.size() != 5) return {"this is told as: address | to | cc | bcc | words"};
       WriteFirst first{.subject = Text<subject_bytes_max>::cut("To you all"),
                        .text = Text<message_bytes_max>::cut(said[4]),
                        .to = people_in(said[1]),
                        .cc = people_in(said[2]),
                        .bcc = people_in(said[3])};
       if (said[0].find('@') == std::string::npos) {
         first.customer.name = Text<200>::cut(said[0]);
       } else {
         first.customer.email = Text<254>::cut(said[0]);
       }
       return t.written_first(told.name, std::move(first));
     }},
};

}  // namespace heard::test

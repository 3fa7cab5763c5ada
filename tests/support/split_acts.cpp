// Messages split off and put back, in a story: "Lin splits off: WORDS / WORDS" means the messages of the open
// conversation that begin so. What follows is told of the new one after "opens number".
#include <fmt/format.h>

#include "app/run_now.h"
#include "desk/conversation/split.h"
#include "desk/their_page/customer_page.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::vector<std::string> between_slashes(const std::string& words) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(" / ", at), words.size());
    parts.push_back(words.substr(at, end - at));
    at = end + 3;
  }
  return parts;
}

std::string told(const TimelineItem& item) {
  std::string line = fmt::format("{} {} {}", item.kind, item.at.us, item.text.value_or(""));
  for (const Delivery& delivery : item.delivery) line += fmt::format(" {}", name_of(delivery.state));
  for (const AttachmentRow& file : item.attachments) line += " " + file.name;
  return line + "\n";
}

bool tells_only_that(std::string_view kind) {
  return kind == ConversationMerged::kind || kind == MergeChanged::kind ||
         kind == ConversationDeleted::kind || kind == ConversationRestored::kind;
}

}  // namespace

TimelinePage Teller::timeline_now() {
  const auto page = run_now(desk::timeline(house_.desk, {}, {.conversation = current_, .limit = 100}));
  return page.ok() ? reflect::from_json<TimelinePage>(page.value()).value() : TimelinePage{};
}

// Everything that is to be the same after something was done and undone; not the lines that tell of it.
std::string Teller::all_of_it() {
  const auto c = conversation();
  if (!c) return "gone";
  const auto moment = [](std::optional<Instant> at) { return at ? at->us : 0; };
  std::string all = fmt::format("{} {} {} {} {} {} {} {} {}\n", name_of(c->state), moment(c->waiting_since),
                                moment(c->snoozed_until), c->last_at.us, c->last_message.value,
                                c->last_customer_message.value_or(MessageId{}).value, c->message_count,
                                c->subject.str(), c->preview.str());
  for (const TimelineItem& item : timeline_now().items)
    if (!item.split && !tells_only_that(item.kind)) all += told(item);
  const auto page = run_now(desk::customer_page(house_.desk, current_));
  if (!page.ok()) return all + page.error().code;
  for (const desk::PageMessage& message : page->messages) all += message.text + "\n";
  for (const desk::PageElsewhere& other : page->elsewhere) all += other.path + "\n";
  return all;
}

std::vector<MessageId> Teller::messages_called(const std::string& words) {
  std::vector<MessageId> ids;
  const TimelinePage page = timeline_now();
  for (const std::string& part : between_slashes(words))
    for (const TimelineItem& item : page.items)
      if (item.message_id && item.text && item.text->starts_with(part)) ids.push_back(*item.message_id);
  return ids;
}

std::optional<std::string> Teller::fact_of_split(const std::string& what) {
  if (what == "as before") return all_of_it() == remembered_ ? "yes" : all_of_it();
  if (what == "says") {
    std::string says;
    for (const TimelineItem& item : timeline_now().items) {
      if (item.text) says += (says.empty() ? "" : " / ") + *item.text;
      if (item.split)
        says += fmt::format("{}{} {} of {}", says.empty() ? "" : " / ", name_of(*item.split),
                            *item.split_count, *item.part_number);
    }
    return says;
  }
  if (what == "page leads to") {
    const auto page = run_now(desk::customer_page(house_.desk, current_));
    if (!page.ok()) return page.error().code;
    std::string others;
    for (const desk::PageElsewhere& other : page->elsewhere)
      others += fmt::format("{}{}", others.empty() ? "" : ", ", other.number);
    return others.empty() ? "nowhere" : others;
  }
  // "found under WORD: 1", and "found whose under WORD: Ada"
  const bool whose = what.starts_with("found whose under ");
  if (whose || what.starts_with("found under ")) {
    const auto found = run_now(desk::search(house_.desk, {}, what.substr(what.find("under ") + 6), 20));
    std::string told;
    const SearchPage page = reflect::from_json<SearchPage>(found.value()).value();
    for (const SearchHit& hit : page.items)
      if (hit.number)
        told += fmt::format("{}{}", told.empty() ? "" : ", ",
                            whose ? hit.customer_name.value_or("nobody's") : std::to_string(*hit.number));
    return told.empty() ? "nothing" : told;
  }
  return std::nullopt;
}

const std::map<std::string, Teller::Act> Teller::split_acts{
    {"looks closely",
     [](Teller& t, const Told&) -> Findings {
       t.remembered_ = t.all_of_it();
       return {};
     }},
    {"splits off",
     [](Teller& t, const Told& told) {
       SplitConversation command{.message_ids = t.messages_called(told.words), .subject = {}};
       const auto answer = run_now(
           desk::split_conversation(t.house_.desk, t.people_[told.name], t.current_, std::move(command)));
       if (answer.ok())
         t.numbered_[std::to_string(t.numbered_.size() + 1)] =
             reflect::from_json<ConversationHead>(answer.value()).value().id;
       return t.outcome(answer);
     }},
    {"splits off number",  // "2: WORDS": messages of another conversation than the open one
     [](Teller& t, const Told& told) {
       const ConversationId here = t.current_;
       t.current_ = t.numbered_[told.words.substr(0, 1)];
       SplitConversation command{.message_ids = t.messages_called(told.words.substr(3)), .subject = {}};
       t.current_ = here;
       return t.outcome(
           run_now(desk::split_conversation(t.house_.desk, t.people_[told.name], here, std::move(command))));
     }},
    {"puts back into it number",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(
           desk::put_back_split(t.house_.desk, t.people_[told.name], t.current_, {t.numbered_[told.words]})));
     }},
};

}  // namespace heard::test

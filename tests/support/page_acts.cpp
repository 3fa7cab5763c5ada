// What customers do on their own page, in a story: "Ada finds the answer clear", "Ada asks about the answer:
// Which size?"; the answer is the last of ours that stands there.
#include <fmt/format.h>

#include <algorithm>

#include "app/run_now.h"
#include "care/revoke_links.h"
#include "desk/intake.h"
#include "desk/their_page/links.h"
#include "desk/their_page/matters.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

constexpr std::string_view before_link = "/my/";

MessageId last_answer(const desk::CustomerPage& page) {
  for (auto message = page.messages.rbegin(); message != page.messages.rend(); ++message)
    if (message->ours) return message->id;
  return {};
}

}  // namespace

Result<desk::CustomerPage> Teller::own_page_of(const std::string& name) {
  Sender& sender = customers_[name];
  std::string link = sender.link;
  if (link.empty()) {
    const auto kept =
        desk::page_path(house_.desk, sender.conversation.value_or(ConversationId{}), house_.clock.now());
    link = kept.substr(before_link.size());
  }
  auto opened = run_now(desk::open_link(house_.desk, link));
  if (!opened.ok()) return opened.error();
  return run_now(desk::customer_page(house_.desk, *opened));
}

Findings Teller::said_on_page(const std::string& name, desk::Said said) {
  const auto page = own_page_of(name);
  if (!page.ok()) return outcome(page);
  current_ = page->conversation;
  return outcome(run_now(
      desk::customer_says(house_.desk, page->conversation, {.said = said, .answer = last_answer(*page)})));
}

std::optional<Findings> Teller::page_act(const std::string& name, const std::string& verb,
                                         const std::string& words) {
  Sender& sender = customers_[name];
  if (verb == "finds the answer clear") return said_on_page(name, desk::Said::clear);
  if (verb == "does not find it clear after all") return said_on_page(name, desk::Said::not_clear);
  if (verb == "says that it is settled") return said_on_page(name, desk::Said::settled);
  if (verb == "asks to look into it properly") return said_on_page(name, desk::Said::look_properly);
  if (verb == "finds a message clear that is not theirs") {
    const auto page = own_page_of(name);
    return outcome(run_now(desk::customer_says(house_.desk, page.value().conversation,
                                               {.said = desk::Said::clear, .answer = last_reply_})));
  }
  if (verb == "asks about the answer") {
    const auto page = own_page_of(name);
    if (!page.ok()) return outcome(page);
    return outcome(run_now(desk::take_in(house_.desk, {.channel = Channel::web_form,
                                                       .key = house_.random.token(),
                                                       .raw = words,
                                                       .text = words,
                                                       .conversation = page->conversation,
                                                       .about = last_answer(*page)})));
  }
  if (verb == "keeps the link") {
    const Conversation c = *conversation();
    const std::string path =
        desk::link_path(house_.desk.master_key, {c.id, care::link_made_at(c, house_.clock.now())});
    sender.link = path.substr(before_link.size());
    return Findings{};
  }
  return matters_act(name, verb, words);
}

std::optional<Findings> Teller::matters_act(const std::string& name, const std::string& verb,
                                            const std::string& words) {
  Sender& sender = customers_[name];
  const ConversationId id = sender.conversation.value_or(ConversationId{});
  if (verb == "asks for a code to all their matters")
    return outcome(run_now(desk::send_matters_code(house_.desk, id, Tongue::en)));
  std::string code = words;
  if (verb == "enters the code in the mail") {
    const std::string told = told_to(words.empty() ? sender.email : words);
    const std::size_t at = told.find("code is ");
    if (at == std::string::npos) return Findings{"no code was mailed there"};
    code = told.substr(at + 8, 6);
  } else if (verb != "enters the code") {
    return std::nullopt;
  }
  const auto opened = run_now(desk::open_matters(house_.desk, id, code));
  sender.matters = opened.ok() ? *opened : std::string();
  return outcome(opened);
}

// "2 ours, 1 theirs settled": by number, newest first, and whose word is the last.
std::string Teller::matters_of(const std::string& name) {
  const auto all = run_now(desk::matters(house_.desk, customers_[name].matters));
  if (!all.ok()) return all.error().code;
  std::string out;
  for (const desk::Matter& matter : *all) {
    const auto opened = run_now(desk::open_link(house_.desk, matter.path.substr(before_link.size())));
    out += fmt::format("{}{} {}{}{}", out.empty() ? "" : ", ", matter.number, matter.ours ? "ours" : "theirs",
                       matter.state == ConversationState::resolved ? " settled" : "",
                       opened.ok() ? "" : " with a link that opens nothing");
  }
  return out.empty() ? "none" : out;
}

const std::map<std::string, Teller::Act> Teller::link_acts{
    {"makes old links useless",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::revoke_links(t.house_.desk, t.people_[told.name], t.current_)));
     }},
};

std::optional<std::string> Teller::fact_of_page(const std::string& what) {
  if (what.starts_with("clear to ")) {
    const auto page = own_page_of(what.substr(9));
    if (!page.ok()) return page.error().code;
    return std::to_string(std::ranges::count_if(page->messages, &desk::PageMessage::clear));
  }
  if (what.starts_with("page of ")) {
    const auto page = own_page_of(what.substr(8));
    if (!page.ok()) return page.error().code;
    return fmt::format("{}, {}{}", page->number, name_of(page->state),
                       page->settled_by_them && page->state == ConversationState::resolved ? " by them" : "");
  }
  if (what.starts_with("matters of ")) return matters_of(what.substr(11));
  if (what == "came as") {
    const auto c = conversation();
    return c && c->came_as ? std::string(name_of(*c->came_as)) : "nothing";
  }
  if (what == "proper look") {
    const auto c = conversation();
    return c && c->proper_look_since ? "asked for" : "not asked for";
  }
  if (what == "answer told of") {
    const TimelinePage timeline = timeline_now();
    for (auto item = timeline.items.rbegin(); item != timeline.items.rend(); ++item)
      if (item->answer_id) return item->answer_text.value_or("nothing");
    return "none";
  }
  return std::nullopt;
}

}  // namespace heard::test

// How often we may write, in a story: "Ada wants only answers"; "Lin tells: Ada <ada@example.org> | News |
// …"; and the question at the end: "Ada says that it did not settle it".
#include <fmt/format.h>

#include "app/run_now.h"
#include "base/local_time.h"
#include "desk/asking/settled_question.h"
#include "desk/house/rules.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

std::string unsubscribe_of(const MailToSend& mail) {
  for (const auto& [name, value] : mail.mail.headers)
    if (name == "List-Unsubscribe") return value;
  return {};
}

}  // namespace

Findings Teller::wished(const std::string& name, desk::Wanted wanted) {
  const auto page = own_page_of(name);
  if (!page.ok()) return outcome(page);
  return outcome(run_now(desk::wish_on_page(house_.desk, page->conversation, wanted)));
}

Findings Teller::wish_noted(const Told& told, ChangeContactWish command) {
  const auto c = conversation();
  return outcome(run_now(desk::change_contact_wish(house_.desk, people_[told.name],
                                                   c ? c->customer : CustomerId{}, std::move(command))));
}

std::optional<Findings> Teller::wish_act(const std::string& name, const std::string& verb,
                                         const std::string& words) {
  if (verb == "wants everything") return wished(name, {.dial = Dial::all});
  if (verb == "wants only answers") return wished(name, {.dial = Dial::only_answers});
  if (verb == "agrees to offers") return wished(name, {.dial = Dial::all, .offers = true});
  if (verb == "wants only answers for") {
    const auto span = span_of(words);
    if (!span) return Findings{"this is no span of time: " + words};
    return wished(name, {.dial = Dial::paused, .until = house_.clock.now() + *span});
  }
  if (verb == "unsubscribes by the last mail") {
    const std::string url = house_.mail.mails.empty() ? "" : unsubscribe_of(house_.mail.mails.back());
    constexpr std::string_view before = "/writing/off/";
    const std::size_t at = url.find(before);
    if (at == std::string::npos) return Findings{"the last mail has no such link"};
    const std::string signed_part = url.substr(at + before.size(), url.size() - at - before.size() - 1);
    return outcome(run_now(desk::end_letters(house_.desk, signed_part)));
  }
  if (verb == "guesses a link to unsubscribe") return outcome(run_now(desk::end_letters(house_.desk, words)));
  if (verb == "says that it settled it") return said_on_page(name, desk::Said::is_settled);
  if (verb == "says that it did not settle it") return said_on_page(name, desk::Said::is_not_settled);
  return std::nullopt;
}

const std::map<std::string, Teller::Act> Teller::governor_acts{
    {"asks", [](Teller& t, const Told& told) { return t.written_first_as(told, EffectClass::ask); }},
    {"tells", [](Teller& t, const Told& told) { return t.written_first_as(told, EffectClass::tell); }},
    {"offers", [](Teller& t, const Told& told) { return t.written_first_as(told, EffectClass::sell); }},
    {"owes", [](Teller& t, const Told& told) { return t.written_first_as(told, EffectClass::update); }},
    {"notes that they want only answers",
     [](Teller& t, const Told& told) { return t.wish_noted(told, {.dial = Dial::only_answers}); }},
    {"notes that they want no offers",
     [](Teller& t, const Told& told) { return t.wish_noted(told, {.no_offers = true}); }},
    {"notes their clock",
     [](Teller& t, const Told& told) { return t.wish_noted(told, {.zone = Text<64>::cut(told.words)}); }},
    {"has it asked by mail whether it is settled",
     [](Teller& t, const Told& told) {
       return t.outcome(
           run_now(desk::change_rules(t.house_.desk, t.people_[told.name], {.ask_if_settled = true})));
     }},
    {"has it asked no more",
     [](Teller& t, const Told& told) {
       return t.outcome(
           run_now(desk::change_rules(t.house_.desk, t.people_[told.name], {.ask_if_settled = false})));
     }},
};

std::string Teller::wish_of(const std::string& name) {
  const auto wish = run_now(desk::contact_wish(house_.desk, {.role = Role::admin}, customer_called(name)));
  if (!wish.ok()) return wish.error().code;
  std::string out(name_of(wish->dial));
  if (wish->until) out += " until " + day_text(local_time("UTC", *wish->until).day);
  if (wish->offers) out += ", offers";
  if (wish->bounced) out += ", bounced";
  return out;
}

std::optional<std::string> Teller::fact_of_governor(const std::string& what) {
  if (what.starts_with("wish of ")) return wish_of(what.substr(8));
  if (what.starts_with("written to ") || what.starts_with("verdicts on ")) {
    const bool counts = what.starts_with("written");
    const auto wish = run_now(desk::contact_wish(house_.desk, {.role = Role::admin},
                                                 customer_called(what.substr(counts ? 11 : 12))));
    if (!wish.ok()) return wish.error().code;
    std::string out;
    if (counts)
      for (const WrittenCount& count : wish->counts)
        out += fmt::format("{}{} {}/{}", out.empty() ? "" : ", ", name_of(count.effect_class),
                           count.in_30_days, count.in_a_year);
    else
      for (const VerdictView& one : wish->verdicts)
        out += fmt::format("{}{} {}{}{}", out.empty() ? "" : ", ", name_of(one.effect_class),
                           name_of(one.outcome), one.because ? " " : "",
                           one.because ? name_of(*one.because) : std::string_view());
    return out.empty() ? "none" : out;
  }
  if (what == "not sent because") {
    const TimelinePage timeline = timeline_now();
    for (auto item = timeline.items.rbegin(); item != timeline.items.rend(); ++item) {
      if (item->why_not) return std::string(name_of(*item->why_not));
      for (const Delivery& one : item->delivery)
        if (one.reason) return *one.reason;
    }
    return "nothing";
  }
  if (what.starts_with("asked on the page of ")) {
    const auto page = own_page_of(what.substr(21));
    if (!page.ok()) return page.error().code;
    return page->asks_if_settled ? "yes" : "no";
  }
  if (what == "settled, they say") {
    const TimelinePage timeline = timeline_now();
    for (auto item = timeline.items.rbegin(); item != timeline.items.rend(); ++item)
      if (item->settled) return *item->settled ? "yes" : "no";
    return "nothing";
  }
  if (what == "asked by mail") {
    const TimelinePage timeline = timeline_now();
    for (auto item = timeline.items.rbegin(); item != timeline.items.rend(); ++item)
      if (item->kind == "settled_asked")
        return fmt::format("{} {}", item->delivery.at(0).to, name_of(item->delivery.at(0).state));
    return "nobody";
  }
  if (what.starts_with("figures for ")) {
    const auto figures = run_now(desk::settled_figures(house_.desk, people_[what.substr(12)], 90));
    if (!figures.ok()) return figures.error().code;
    if (!figures->shown) return "not shown";
    return fmt::format("mailed {} answered {} of these, {} in all: yes {} no {}", figures->mailed.value_or(0),
                       figures->mailed_answered.value_or(0), figures->answered.value_or(0),
                       figures->yes.value_or(0), figures->no.value_or(0));
  }
  if (what == "last mail can be ended by one click") {
    if (house_.mail.mails.empty()) return "no mail";
    const MailToSend& mail = house_.mail.mails.back();
    const auto post =
        std::pair<std::string, std::string>("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    const bool has = std::ranges::find(mail.mail.headers, post) != mail.mail.headers.end();
    return has && unsubscribe_of(mail).starts_with("<https://") ? "yes" : "no";
  }
  return std::nullopt;
}

}  // namespace heard::test

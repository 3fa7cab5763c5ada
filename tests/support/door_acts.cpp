// Signing in, in a story: passwords, codes of a second factor, links that lead in.
//   Lin signs in with the code of 30 seconds ago: three green parrots
// Codes: "no code", "a wrong code", "the code of now", "the code of SPAN ago", "the code in SPAN", "the same
// code", "the code of the earlier secret", "the code of NAME", "recovery code N", "recovery code N of NAME".
#include <fmt/format.h>

#include <regex>

#include "app/run_now.h"
#include "base/base32_test.h"
#include "base/bytes.h"
#include "base/totp.h"
#include "desk/people/people.h"
#include "desk/people/second_factor.h"
#include "reflect/json_write.h"
#include "store/log.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

constexpr store::Sql secrets_kept{
    "secrets_kept",
    "SELECT COALESCE(sealed, '') FROM second_factor UNION ALL SELECT digest FROM recovery_code UNION ALL "
    "SELECT body FROM event"};

std::string wrong_code(const std::string& secret, Instant now) {
  int number = 123'456;
  while (totp_step_of(std::to_string(number), secret, now, 0)) ++number;
  return std::to_string(number);
}

std::string sign_in_address(const std::string& name) { return name + "@shop.example"; }

}  // namespace

std::optional<Secret> Teller::code_called(const std::string& name, const std::string& what) {
  static const std::regex shifted(R"(the code (of|in) (\d+ \w+)(?: ago)?)");
  static const std::regex recovery(R"(recovery code (\d+)(?: of (\S+))?)");
  static const std::string of = "the code of ";
  Keys& keys = keys_[name];
  const Instant now = house_.clock.now();
  std::smatch found;
  if (what == "no code") return std::nullopt;
  if (what == "the same code") return Secret(keys.last_code);
  if (std::regex_match(what, found, recovery)) {
    const Keys& whose = found[2].matched ? keys_[found[2]] : keys;
    return Secret(whose.recovery_codes.at(std::stoul(found[1]) - 1));
  }
  if (what == "a wrong code") {
    keys.last_code = wrong_code(keys.secret, now);
  } else if (what == of + "the earlier secret") {
    keys.last_code = totp_code(keys.earlier_secret, totp_step_at(now));
  } else if (std::regex_match(what, found, shifted)) {
    const Duration span = span_of(found[2]).value_or(Duration{});
    keys.last_code = totp_code(keys.secret, totp_step_at(found[1] == "of" ? now - span : now + span));
  } else {
    const std::string whose = what.starts_with(of) ? what.substr(of.size()) : "";
    keys.last_code = totp_code(keys_[whose == "now" ? name : whose].secret, totp_step_at(now));
  }
  return Secret(keys.last_code);
}

Findings Teller::at_door(const std::string& name, const Result<desk::SignedIn>& let_in) {
  let_in_ = let_in.ok();
  if (let_in.ok()) keys_[name].cookie = let_in->cookie;
  return outcome(let_in);
}

Findings Teller::code_used(const std::string& name, const std::string& what,
                           const std::optional<Secret>& code, const std::string& words) {
  Keys& keys = keys_[name];
  if (what == "confirms it") {
    const auto codes =
        run_now(desk::confirm_second_factor(house_.desk, people_[name], {.totp = code.value_or(Secret())}));
    if (codes.ok()) keys.recovery_codes = codes->items;
    return outcome(codes);
  }
  if (what == "switches it off")
    return outcome(run_now(desk::end_second_factor(house_.desk, people_[name], {.password = {}, .totp = code},
                                                   {.address = "192.0.2.1", .user_agent = {}})));
  if (what == "opens the link")
    return at_door(name,
                   run_now(desk::accept_invitation(
                       house_.desk, {.token = Secret(keys.link), .password = Secret(words), .totp = code},
                       {.address = "192.0.2.1", .user_agent = {}})));
  const std::string address = what == "signs in from elsewhere" ? "192.0.2.2" : "192.0.2.1";
  const std::string till = what == "signs in at the till" ? till_ : "";
  return at_door(
      name, run_now(desk::sign_in(
                house_.desk,
                {.email = Text<254>::cut(sign_in_address(name)), .password = Secret(words), .totp = code},
                {.address = address, .user_agent = {}, .till = till})));
}

std::optional<Findings> Teller::act_with_code(const std::string& name, const std::string& verb,
                                              const std::string& words) {
  static const std::regex with_code(
      R"((signs in|signs in from elsewhere|signs in at the till|opens the link|confirms it|switches it off)(?: (\d+) times)? with (.+))");
  std::smatch found;
  if (!std::regex_match(verb, found, with_code)) return std::nullopt;
  Findings findings;
  for (int times = found[2].matched ? std::stoi(found[2]) : 1; times > 0; --times) {
    refused_.clear();
    findings = code_used(name, found[1], code_called(name, found[3]), words);
  }
  return findings;
}

const std::map<std::string, Teller::Act> Teller::door_acts{
    {"gives a new link to",
     [](Teller& t, const Told& told) {
       const auto link =
           run_now(desk::reset_link(t.house_.desk, t.people_[told.name], t.people_[told.words].person));
       if (link.ok()) t.keys_[told.words].link = link->link.substr(link->link.find('#') + 1);
       return t.outcome(link);
     }},
    {"makes a token",
     [](Teller& t, const Told& told) {
       const auto made =
           run_now(desk::add_token(t.house_.desk, desk::by(t.people_[told.name]), t.people_[told.name].person,
                                   {.name = Text<120>::cut("script"), .scope = {}}));
       if (made.ok()) t.keys_[told.name].token = made->token;
       return t.outcome(made);
     }},
    {"ends the token",
     [](Teller& t, const Told& told) {
       const desk::Caller& caller = t.people_[told.name];
       const auto tokens = run_now(desk::list_tokens(t.house_.desk, caller));
       if (!tokens.ok() || tokens->items.empty()) return Findings{"there is no token"};
       return t.outcome(run_now(desk::end_token(t.house_.desk, caller, tokens->items.front().id)));
     }},
    {"begins a second factor",
     [](Teller& t, const Told& told) {
       const auto started = run_now(desk::start_second_factor(t.house_.desk, t.people_[told.name]));
       if (!started.ok()) return t.outcome(started);
       Keys& keys = t.keys_[told.name];
       keys.earlier_secret = keys.secret;
       keys.secret = from_base32(started->secret);
       return Findings{};
     }},
    {"switches it off by password",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::end_second_factor(t.house_.desk, t.people_[told.name],
                                                        {.password = Secret(told.words), .totp = {}},
                                                        {.address = "192.0.2.1", .user_agent = {}})));
     }},
    {"switches off the second factor of",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::end_second_factor_of(t.house_.desk, desk::by(t.people_[told.name]),
                                                           t.people_[told.words].person)));
     }},
};

// Everything that can be asked for or read in the database, searched for what was shown once.
std::string Teller::told_secrets(const std::string& name) {
  const Keys& keys = keys_[name];
  std::string all;
  for (const auto& [who, caller] : people_) {
    all += reflect::to_json(run_now(desk::second_factor_view(house_.desk, caller)).value());
    all += reflect::to_json(run_now(desk::session_view(house_.desk, caller)).value());
  }
  all += reflect::to_json(run_now(desk::list_people(house_.desk, people_[name])).value());
  const auto kept = house_.store->read_now([](store::Tx& tx) -> Result<std::string> {
    std::string texts;
    tx.each(secrets_kept, store::Tx::RowFn([&](store::RowReader& row) { texts += row.text(0); }));
    return texts;
  });
  all += folded(kept.value());
  std::vector<std::string> secrets{keys.secret, base32(as_bytes(keys.secret)), hex(as_bytes(keys.secret)),
                                   base64url(as_bytes(keys.secret))};
  for (const std::string& code : keys.recovery_codes) {
    secrets.push_back(code);
    secrets.push_back(std::regex_replace(code, std::regex("-"), ""));
  }
  for (const std::string& secret : secrets)
    if (folded(all).find(folded(secret)) != std::string::npos) return secret;
  return "nowhere";
}

std::optional<std::string> Teller::fact_of_door(const std::string& what) {
  if (what == "let in") return let_in_ ? "yes" : "no";
  static const std::string tokens_changed = "tokens changed last for ";
  if (what.starts_with(tokens_changed))
    return run_now(desk::list_tokens(house_.desk, people_[what.substr(tokens_changed.size())]))
        ->changed_by.value_or("nobody");
  if (what == "people changed last")
    return run_now(desk::list_people(house_.desk, {}))->changed_by.value_or("nobody");
  static const std::regex about(
      R"((second factor|second factor changed|recovery codes|session|sessions|token|secret) of (\S+))");
  std::smatch found;
  if (!std::regex_match(what, found, about)) return std::nullopt;
  const std::string name = found[2];
  const desk::Caller& caller = people_[name];
  if (found[1] == "secret") return told_secrets(name);
  if (found[1] == "session") {
    const auto session = run_now(desk::find_session(house_.desk, keys_[name].cookie));
    if (session.ok()) return "alive";
    return session.error().code == "locked" ? "locked" : "over";
  }
  if (found[1] == "token")
    return run_now(desk::find_token(house_.desk, keys_[name].token)).ok() ? "alive" : "over";
  if (found[1] == "sessions")
    return fmt::to_string(run_now(desk::list_sessions(house_.desk, caller)).value().items.size());
  const SecondFactorView view = run_now(desk::second_factor_view(house_.desk, caller)).value();
  if (found[1] == "recovery codes") return fmt::to_string(view.recovery_codes_left);
  if (found[1] == "second factor changed") return "by " + view.changed_by.value_or("nobody");
  const PersonList people = run_now(desk::list_people(house_.desk, caller)).value();
  for (const PersonView& person : people.items)
    if (person.id == caller.person && person.second_factor != view.on) return "told differently";
  return view.on ? "on" : "off";
}

}  // namespace heard::test

// A device that several people share, in a story. There is one; the words behind the colon are the password
// "four blue whales" that whoever joins has, or a PIN.
#include "desk/people/till.h"

#include "app/run_now.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

const Secret whales("four blue whales");

}  // namespace

const std::map<std::string, Teller::Act> Teller::till_acts{
    {"makes it a till",
     [](Teller& t, const Told& told) {
       const auto caller = run_now(desk::find_session(t.house_.desk, t.keys_[told.name].cookie));
       if (!caller.ok()) return t.outcome(caller);
       const auto secret = run_now(desk::share_device(t.house_.desk, *caller, {.password = whales},
                                                      {.address = "192.0.2.1", .user_agent = {}}));
       if (secret.ok()) t.till_ = *secret;
       return t.outcome(secret);
     }},
    {"has the PIN",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::set_pin(t.house_.desk, t.people_[told.name],
                                              {.pin = Secret(told.words), .password = whales},
                                              {.address = "192.0.2.1", .user_agent = {}})));
     }},
    {"has no PIN",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::drop_pin(t.house_.desk, t.people_[told.name])));
     }},
    {"makes it no till",
     [](Teller& t, const Told& told) {
       const auto caller = run_now(desk::find_session(t.house_.desk, t.keys_[told.name].cookie));
       if (!caller.ok()) return t.outcome(caller);
       return t.outcome(run_now(desk::end_till(t.house_.desk, *caller)));
     }},
    {"goes on by PIN",
     [](Teller& t, const Told& told) {
       return t.at_door(told.name, run_now(desk::unlock_till(
                                       t.house_.desk,
                                       {.person_id = t.people_[told.name].person, .pin = Secret(told.words)},
                                       {.address = "192.0.2.1", .user_agent = {}, .till = t.till_})));
     }},
    {"works there",
     [](Teller& t, const Told& told) {
       const auto caller = run_now(desk::find_session(t.house_.desk, t.keys_[told.name].cookie));
       if (!caller.ok()) return t.outcome(caller);
       return t.outcome(run_now(desk::keep_till_awake(t.house_.desk, *caller)));
     }},
    {"locks it",
     [](Teller& t, const Told& told) {
       const auto caller = run_now(desk::find_session(t.house_.desk, t.keys_[told.name].cookie));
       if (!caller.ok()) return t.outcome(caller);
       return t.outcome(run_now(desk::lock_till(t.house_.desk, *caller)));
     }},
};

}  // namespace heard::test

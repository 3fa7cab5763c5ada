// A channel that the house brings itself, in a story: "Mara brings the channel: Messenger", "Ada messages:
// Hello", "the channel says failed: no such number". And the secret key that seals its secret.
#include <fmt/format.h>

#include "app/run_now.h"
#include "base/seal.h"
#include "desk/door/channel_arrival.h"
#include "desk/door/own_channels.h"
#include "desk/house/inboxes.h"
#include "desk/house/reseal.h"
#include "store/sql/own_channel.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

using app::run_now;

PutOwnChannel channel_put(const std::string& name, bool active, bool trusted) {
  return {.name = Text<channel_name_bytes_max>::cut(name),
          .address = Text<channel_address_bytes_max>::cut("https://bridge.example/in"),
          .active = active,
          .trusted = trusted};
}

Result<OwnChannelView> changed_to(desk::Desk& desk, const desk::Caller& caller, OwnChannelId id, bool active,
                                  bool trusted) {
  const OwnChannelList all = run_now(desk::own_channels(desk)).value();
  for (const OwnChannelView& one : all.items)
    if (one.id == id)
      return run_now(desk::put_own_channel(desk, caller, id, channel_put(one.name, active, trusted)));
  return not_found("This channel");
}

}  // namespace

const std::map<std::string, Teller::Act> Teller::channel_acts{
    {"brings the channel",
     [](Teller& t, const Told& told) {
       const InboxId inbox = run_now(desk::list_inboxes(t.house_.desk)).value().items.front().id;
       const auto made = run_now(desk::add_own_channel(t.house_.desk, t.people_[told.name], inbox,
                                                       channel_put(told.words, true, false)));
       if (made.ok()) t.channel_ = made->channel.id;
       return t.outcome(made);
     }},
    {"trusts the channel",
     [](Teller& t, const Told& told) {
       return t.outcome(changed_to(t.house_.desk, t.people_[told.name], t.channel_, true, true));
     }},
    {"switches the channel off",
     [](Teller& t, const Told& told) {
       return t.outcome(changed_to(t.house_.desk, t.people_[told.name], t.channel_, false, false));
     }},
    {"switches the channel on",
     [](Teller& t, const Told& told) {
       return t.outcome(changed_to(t.house_.desk, t.people_[told.name], t.channel_, true, false));
     }},
    {"takes the channel away",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::remove_own_channel(t.house_.desk, t.people_[told.name], t.channel_)));
     }},
    {"makes a new secret",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::renew_channel_secret(t.house_.desk, t.people_[told.name], t.channel_)));
     }},
    {"ends the secret before",
     [](Teller& t, const Told& told) {
       return t.outcome(run_now(desk::end_earlier_secret(t.house_.desk, t.people_[told.name], t.channel_)));
     }},
};

std::optional<Findings> Teller::channel_act(const std::string& name, const std::string& verb,
                                            const std::string& words) {
  Sender& sender = customers_[name];
  const bool again = verb == "messages the same again";
  if (verb != "messages" && !again) return std::nullopt;
  if (!again) sender.last_key = house_.random.token();
  if (!again) sender.last_text = words;
  desk::Arrived arrived{.channel = Channel::webhook,
                        .key = fmt::format("{}:{}", channel_.value, sender.last_key),
                        .raw = sender.last_text,
                        .name = name,
                        .email = sender.email,
                        .text = sender.last_text};
  arrived.by_channel =
      desk::ByChannel{.channel = channel_, .theirs = "their " + name, .thread = {}, .phone = {}};
  const auto taken = run_now(desk::take_in(house_.desk, std::move(arrived)));
  if (!taken.ok()) return outcome(taken);
  if (sender.conversation != taken->conversation) {
    first_seen_ = taken->message;
    numbered_[std::to_string(numbered_.size() + 1)] = taken->conversation;
  }
  sender.conversation = taken->conversation;
  current_ = taken->conversation;
  return Findings{};
}

std::optional<Findings> Teller::world_act(const std::string& line) {
  if (line == "the secret key is rotated") return key_rotated(false);
  if (line == "the secret key is rotated and earlier ones end") return key_rotated(true);
  static const std::string by_channel = "the channel says ";
  if (line.starts_with(by_channel)) return channel_reports(line.substr(by_channel.size()));
  static const std::string no_such = "the mail server refuses them: ";
  if (line.starts_with(no_such)) {
    const std::string said = line.substr(no_such.size());
    house_.mail.next = {.how = outbox::Sent::How::refused, .reason = said, .of_recipient = said};
    return Findings{};
  }
  if (line == "the channel takes nothing for a while") {
    house_.channels.next = {outbox::Sent::How::later, "The channel's address answered with 503."};
    return Findings{};
  }
  if (line == "the channel takes everything again") {
    house_.channels.next = {};
    return Findings{};
  }
  return std::nullopt;
}

Findings Teller::channel_reports(const std::string& words) {
  const std::size_t colon = words.find(": ");
  ChannelDelivery report{.id = {}, .state = {}, .reason = {}};
  if (!value_of(words.substr(0, colon), report.state)) return {"a channel does not say this: " + words};
  if (colon != std::string::npos)
    report.reason = Text<channel_reason_bytes_max>::cut(words.substr(colon + 2));
  if (!house_.channels.posted.empty()) report.id = Text<40>::cut(house_.channels.posted.back().id);
  return outcome(run_now(desk::take_channel_report(house_.desk, channel_, report)));
}

Findings Teller::key_rotated(bool earlier_ends) {
  std::vector<MasterKey> keys = house_.desk.master_key.all();
  const auto id = static_cast<std::uint8_t>(keys.front().id + 1);
  std::vector<MasterKey> fresh(keys.rbegin(), keys.rend());
  fresh.push_back({.id = id, .secret = Secret(house_.random.bytes(32))});
  house_.desk.master_key.replace(fresh);
  const auto resealed = run_now(desk::reseal_all(house_.desk));
  if (!resealed.ok()) return outcome(resealed);
  if (resealed->unreadable > 0) return {"something could not be sealed anew"};
  if (earlier_ends) house_.desk.master_key.replace({fresh.back()});
  return {};
}

std::optional<std::string> Teller::fact_of_channels(const std::string& what) {
  const std::vector<ChannelOut>& posted = house_.channels.posted;
  if (what == "channel was called") return std::to_string(posted.size());
  if (what == "channel got")
    return posted.empty() ? "nothing" : fmt::format("{} for {}", posted.back().text, posted.back().to->id);
  if (what == "channel got the id of before")
    return posted.size() > 1 && posted.back().id == posted[posted.size() - 2].id ? "yes" : "no";
  if (what == "secrets that are good") {
    const auto secrets = run_now(desk::channel_secrets(house_.desk, channel_));
    return secrets.ok() ? std::to_string(secrets->size()) : secrets.error().code;
  }
  if (what == "heard from the channel") {
    std::string told;
    const TimelinePage page = timeline_now();
    for (const TimelineItem& item : page.items)
      for (const Delivery& delivery : item.delivery)
        if (delivery.report) told.append(told.empty() ? "" : ", ").append(name_of(*delivery.report));
    return told.empty() ? "nothing" : told;
  }
  if (what == "known at channels") {
    const auto count = house_.desk.store.read_now([&](store::Tx& tx) -> Result<std::int64_t> {
      std::int64_t all = 0;
      for (const auto& [name, sender] : customers_)
        if (tx.one<OwnChannelPerson>(store::sql::own_channel_person, channel_, "their " + name)) ++all;
      return all;
    });
    return std::to_string(count.value());
  }
  return std::nullopt;
}

}  // namespace heard::test

#include "app/senders.h"

#include "app/may_leave.h"
#include "desk/delivery.h"
#include "desk/door/own_channels.h"
#include "desk/house/house.h"
#include "desk/mail/file_sent.h"
#include "desk/mail/mail_to_send.h"
#include "reflect/json_write.h"

namespace heard::app {
namespace {

desk::Task<channel::webhook::Post> find_post(desk::Desk& desk, EffectId effect) {
  HEARD_CO_TRY(desk::ToChannel to, co_await desk::answer_to_channel(desk, effect));
  co_return post_of(desk, std::move(to));
}

boost::asio::awaitable<void> note_call(desk::Desk& desk, OwnChannelId id, std::string trouble) {
  // what cannot be noted is told by the next call
  (void)co_await desk::note_channel_called(
      desk, id, trouble.empty() ? std::nullopt : std::optional(std::move(trouble)));
}

}  // namespace

channel::webhook::Post post_of(const desk::Desk& desk, desk::ToChannel to) {
  return {.channel = to.channel,
          .address = std::move(to.address),
          .body = reflect::to_json(to.out),
          .secrets = std::move(to.secrets),
          .may_reach_this_machine = desk.rules.channels_on_this_machine};
}

Senders::Senders(desk::Desk& desk, MailGrants& grants)
    : mail([&desk](EffectId effect) { return desk::mail_to_send(desk, effect); },
           [&grants](InboxId inbox) { return grants.access(inbox, false); }, desk.random),
      filer([&desk](EffectId effect) { return desk::mail_to_file(desk, effect); },
            [&grants](InboxId inbox) { return grants.access(inbox, false); }, desk.random),
      channels(
          [&desk](EffectId effect) { return find_post(desk, effect); },
          [&desk](OwnChannelId id, std::string trouble) { return note_call(desk, id, std::move(trouble)); },
          desk.clock) {}

outbox::Ports outbox_ports(desk::Desk& desk, Senders& senders) {
  return {
      .senders = {{std::string(PublishReply::kind), &senders.page},
                  {std::string(SendMail::kind), &senders.mail},
                  {std::string(SendLetter::kind), &senders.mail},
                  {std::string(FileSent::kind), &senders.filer},
                  {std::string(SendToChannel::kind), &senders.channels}},
      .always_passes = care::always_passes,
      .may_leave = may_leave,
      .settle =
          [&desk](std::vector<EffectOutcome> outcomes) {
            return desk::settle_outcomes(desk, std::move(outcomes));
          },
      .recover = [&desk] { return desk::recover_leases(desk); },
      .fire_timers = [&desk](int limit) { return desk::fire_timers(desk, limit); },
      .sweep = [&desk] { return desk::sweep(desk); },
  };
}

}  // namespace heard::app

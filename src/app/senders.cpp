#include "app/senders.h"

#include "care/verdict.h"
#include "desk/delivery.h"
#include "desk/house.h"
#include "desk/mail_to_send.h"

namespace heard::app {

Senders::Senders(desk::Desk& desk)
    : mail([&desk](EffectId effect) { return desk::mail_to_send(desk, effect); }, desk.random) {}

outbox::Ports outbox_ports(desk::Desk& desk, Senders& senders) {
  return {
      .senders = {{std::string(PublishReply::kind), &senders.page},
                  {std::string(SendMail::kind), &senders.mail}},
      .why_not_sent = care::why_not_sent,
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

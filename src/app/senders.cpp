#include "app/senders.h"

#include "care/verdict.h"
#include "desk/delivery.h"
#include "desk/house.h"

namespace heard::app {

outbox::Ports outbox_ports(desk::Desk& desk, Senders& senders) {
  return {
      .senders = {{std::string(PublishReply::kind), &senders.page}},
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

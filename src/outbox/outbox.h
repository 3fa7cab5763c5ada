// Outbox: performs committed effects and fires committed timers, on three threads of its own: one for what
// may be repeated, one for what must not, and one for what may be but is slow; servers far away may keep the
// latter two waiting. Woken by commits but
// reads what to do from the database, so a missed wake costs a poll and never a message. Many nodes
// may run one each. A `once` effect is marked started before its first byte leaves; found started without
// an outcome it becomes unknown and is never tried again by itself.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "outbox/sender.h"
#include "store/store.h"

namespace heard::outbox {

template <class T>
using Task = boost::asio::awaitable<Result<T>>;

// Whether an effect may leave: now, at a later moment, or never.
struct Leave {
  enum class How { now, later, never };
  How how = How::now;
  Instant at{};          // with later
  std::string reason{};  // for a person to read; empty with now
};

// What the outbox needs of the rest of the house; handed in where everything is wired.
struct Ports {
  std::map<std::string, Sender*, std::less<>> senders;  // by the effect's kind
  std::function<bool(EffectClass)> always_passes;       // without a verdict of its own
  // The verdict, in the write transaction that marks the effect started.
  std::function<Result<Leave>(store::Tx&, const Effect&, Instant now)> may_leave;
  std::function<Task<void>(std::vector<EffectOutcome>)> settle;  // records outcomes and what follows
  std::function<Task<void>()> recover;                           // takes up leases that ran out
  std::function<Task<int>(int)> fire_timers;                     // at most so many; how many were due
  std::function<Task<void>()> sweep;                             // chores, every ten minutes
};

struct OutboxFigures {
  std::int64_t sent = 0;
  std::int64_t retried = 0;
  std::int64_t dead = 0;
  std::int64_t unknown = 0;
};

class Loop;
class Counts;

class Outbox {
 public:
  Outbox(store::Store& store, const Clock& clock, Random& random, Ports ports);
  ~Outbox();

  void start();
  // Any thread. Looks now rather than at the next poll, but for what is slow.
  void wake();
  // Finishes the effects in hand, then ends the thread.
  void stop();
  [[nodiscard]] OutboxFigures figures() const;

  // One round: recover, perform what is due, fire what is due. How many were done. For tests and the loop.
  Task<int> round();

 private:
  Task<int> round_of_repeatable();
  Task<int> round_side_by_side(Repeat sort);
  Task<std::vector<Effect>> lease(Repeat sort, int limit);
  Task<void> perform_and_record(const Effect& effect);
  Task<Leave> leave(const Effect& effect);
  std::function<Task<std::optional<Duration>>()> due(Repeat sort);
  boost::asio::awaitable<void> perform(const Effect& effect, std::vector<EffectOutcome>& outcomes);
  Task<void> record(const std::vector<EffectOutcome>& outcomes);
  Task<void> wait_for_way_out(const Effect& effect, const std::string& reason);
  Task<void> put_off(const Effect& effect, const std::string& reason, std::vector<EffectOutcome>& outcomes);

  store::Store& store_;
  const Clock& clock_;
  Random& random_;
  Ports ports_;
  std::unique_ptr<Counts> figures_;
  std::unique_ptr<Loop> repeatable_;
  std::unique_ptr<Loop> once_;
  std::unique_ptr<Loop> slow_;
};

}  // namespace heard::outbox

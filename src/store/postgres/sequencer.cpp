#include "store/postgres/sequencer.h"

#include <array>

#include "store/postgres/statements.h"

namespace heard::store::postgres {
namespace {

using std::chrono::steady_clock;

constexpr auto poll_every = std::chrono::milliseconds(250);
constexpr auto pause_when_away = std::chrono::milliseconds(200);
constexpr std::int64_t batch_max = 2'000;
// Under load the events of a few milliseconds share one pass; after a quiet moment the first waits for
// nothing.
constexpr auto pass_every = std::chrono::milliseconds(5);

// Index entries of events that were numbered while somebody reads an old snapshot cannot be cleaned away,
// and a look from the beginning would walk them all. So most looks start a little before the last number
// given, and one a second, rarer where it takes long, starts at the beginning: it finds what committed late.
constexpr std::int64_t look_back = 1'000;
constexpr auto full_look_every = std::chrono::seconds(1);
constexpr int full_look_share = 20;  // at most a twentieth of the time

// Each step is a plain lookup; a plan made while the tables were empty must not read them whole later.
constexpr const char* sequencer_settings =
    "SET jit = off; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; "
    "SET plan_cache_mode = force_generic_plan; SET lock_timeout = '5s'; SET default_transaction_isolation = "
    "'read committed'";

std::int64_t now_us() {
  return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

Sequencer::Sequencer(const std::string& url, std::function<void()> numbered)
    : connection_(url, sequencer_settings), numbered_(std::move(numbered)), thread_([this] { work(); }) {}

Sequencer::~Sequencer() { stop(); }

void Sequencer::wake() {
  std::int64_t none = 0;
  waiting_since_us_.compare_exchange_strong(none, now_us());
  {
    const std::scoped_lock lock(mutex_);
    wanted_ = true;
  }
  woken_.notify_one();
}

void Sequencer::stop() {
  {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }
  woken_.notify_one();
  if (thread_.joinable()) thread_.join();
}

std::int64_t Sequencer::waiting_us() const {
  const std::int64_t since = waiting_since_us_;
  return since == 0 ? 0 : now_us() - since;
}

// The last pass comes after the stop: what this node committed leaves with a number.
void Sequencer::work() {
  for (bool stopping = false; !stopping;) {
    {
      std::unique_lock lock(mutex_);
      woken_.wait_for(lock, poll_every, [this] { return wanted_ || stopped_; });
      woken_.wait_until(lock, next_pass_, [this] { return stopped_; });
      wanted_ = false;
      stopping = stopped_;
    }
    next_pass_ = steady_clock::now() + pass_every;
    try {
      pass();
    } catch (const Abort&) {
      std::unique_lock lock(mutex_);
      woken_.wait_for(lock, pause_when_away, [this] { return stopped_; });
    }
  }
}

void Sequencer::pass() {
  if (!connection_.usable()) {
    if (Result<void> opened = connection_.open(); !opened.ok()) throw Abort{opened.error()};
    process_ = connection_.server_process();
  }
  const std::int64_t asked_at = waiting_since_us_;
  while (number_batch()) {
  }
  std::int64_t served = asked_at;
  waiting_since_us_.compare_exchange_strong(served, 0);
}

// Without BEGIN, what goes out before one sync is one transaction, committed by the sync.
bool Sequencer::number_batch() {
  const auto began = steady_clock::now();
  const bool full_look = began >= next_full_look_;
  const std::int64_t after = full_look ? 0 : std::max<std::int64_t>(0, last_id_ - look_back);
  connection_.post(statements::sequencer_turn);
  Rows rows = connection_.query(statements::number_events, std::array<Value, 2>{after, batch_max});
  const std::int64_t events = rows.next() ? rows.integer(0) : 0;
  if (full_look && events < batch_max) {
    const auto now = steady_clock::now();
    next_full_look_ =
        now + std::max<steady_clock::duration>(full_look_every, (now - began) * full_look_share);
  }
  if (events == 0) return false;
  last_id_ = std::max(last_id_, rows.integer(1));
  numbered_();
  return events == batch_max;
}

}  // namespace heard::store::postgres

// Ids: numbers never given twice. A node leases blocks of 1,000 from the database and gives them out
// from memory; what is left of a block at a stop is never used. Any thread.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>

#include "base/id.h"
#include "base/result.h"
#include "store/store.h"

namespace heard::store {

class Ids {
 public:
  explicit Ids(Store& store) : store_(store) {}

  // Makes sure that `count` ids can be taken without touching the database; call outside any closure.
  boost::asio::awaitable<Result<void>> reserve(std::int64_t count);
  Result<void> reserve_now(std::int64_t count);

  // Inside a closure, up to what was reserved for it. Aborts the closure as busy when nothing is left.
  template <class IdType>
  IdType take() {
    return IdType{take_number()};
  }

 private:
  static constexpr std::int64_t block = 1'000;
  static constexpr std::int64_t low_water = 250;
  struct Range {
    std::int64_t next = 0;
    std::int64_t end = 0;
  };
  struct Wanted {
    std::int64_t count = 0;  // to be leased now; 0: there is enough
    bool needed = false;     // or only to have more at hand
  };
  std::int64_t take_number();
  Wanted promise(std::int64_t count);
  Result<void> settle(std::int64_t count, const Wanted& wanted, Result<std::int64_t> first);

  Store& store_;
  std::mutex mutex_;
  std::deque<Range> ranges_;
  std::int64_t held_ = 0;      // in ranges_
  std::int64_t promised_ = 0;  // reserved and not yet taken; about, since not all that is reserved is used
  bool topping_up_ = false;
};

}  // namespace heard::store

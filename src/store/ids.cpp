#include "store/ids.h"

#include <algorithm>

#include "store/sql/setting.h"

namespace heard::store {
namespace {

auto lease(std::int64_t count) {
  return [count](Tx& tx) -> Result<std::int64_t> {
    const auto first = tx.one<std::int64_t>(sql::numbers_lease, std::string_view{"id"}, count);
    if (!first) return broken("the counter `id` is missing");
    if (*first + count > id_value_max) return broken("all ids are used up");
    return *first;
  };
}

}  // namespace

boost::asio::awaitable<Result<void>> Ids::reserve(std::int64_t count) {
  const Wanted wanted = promise(count);
  if (wanted.count == 0) co_return Done{};
  Result<std::int64_t> first = co_await store_.write(lease(wanted.count));
  co_return settle(count, wanted, std::move(first));
}

Result<void> Ids::reserve_now(std::int64_t count) {
  const Wanted wanted = promise(count);
  if (wanted.count == 0) return {};
  return settle(count, wanted, store_.write_now(lease(wanted.count)));
}

Ids::Wanted Ids::promise(std::int64_t count) {
  const std::scoped_lock lock(mutex_);
  promised_ += count;
  if (promised_ > held_) return {std::max(block, count), true};
  if (held_ - promised_ >= low_water || topping_up_) return {};
  topping_up_ = true;
  return {block, false};
}

Result<void> Ids::settle(std::int64_t count, const Wanted& wanted, Result<std::int64_t> first) {
  const std::scoped_lock lock(mutex_);
  if (!wanted.needed) topping_up_ = false;
  if (first.ok()) {
    ranges_.push_back({*first, *first + wanted.count});
    held_ += wanted.count;
    promised_ -= promised_ / 8;  // forgets, in time, what was reserved and never taken
    return {};
  }
  if (!wanted.needed) return {};
  promised_ = std::max<std::int64_t>(0, promised_ - count);
  return std::move(first).error();
}

std::int64_t Ids::take_number() {
  const std::scoped_lock lock(mutex_);
  if (ranges_.empty()) throw Abort{busy("more ids were taken than reserved")};
  Range& range = ranges_.front();
  const std::int64_t number = range.next++;
  if (range.next == range.end) ranges_.pop_front();
  --held_;
  promised_ = std::max<std::int64_t>(0, promised_ - 1);
  return number;
}

}  // namespace heard::store

#include <algorithm>

#include "desk/people/till.h"
#include "store/sql/people.h"
#include "store/sql/till.h"

namespace heard::desk {
namespace {

constexpr std::size_t pin_digits_min = 4;
constexpr std::size_t pin_digits_max = 8;

// 1111, 1234, 8765.
bool is_easy(std::string_view pin) {
  const int step = pin[1] - pin[0];
  if (std::abs(step) > 1) return false;
  for (std::size_t i = 1; i < pin.size(); ++i)
    if (pin[i] - pin[i - 1] != step) return false;
  return true;
}

Result<void> check_pin(const Secret& pin) {
  const std::string_view text = pin.reveal();
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || text.size() < pin_digits_min || text.size() > pin_digits_max)
    return invalid("pin_not_digits", "A PIN has 4 to 8 digits.", "pin");
  if (is_easy(text))
    return invalid("pin_too_easy", "Too easy to guess: not all the same, and not in a row.", "pin");
  return {};
}

Result<Person> person_in_house(store::Tx& tx, PersonId id) {
  auto person = tx.one<Person>(store::sql::person_by_id, id);
  if (!person) return not_found("This person");
  return std::move(*person);
}

}  // namespace

Task<PinView> pin_view(Desk& desk, Caller caller) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<PinView> {
    HEARD_TRY(const Person person, person_in_house(tx, caller.person));
    return PinView{person.pin_hash.has_value()};
  });
}

Task<void> set_pin(Desk& desk, Caller caller, SetPin command, SignInFrom from) {
  HEARD_CO_CHECK(check_pin(command.pin));
  HEARD_CO_TRY(const Person person,
               co_await desk.store.read([&](store::Tx& tx) { return person_in_house(tx, caller.person); }));
  HEARD_CO_CHECK(co_await expect_password(desk, person, std::move(command.password), from.address));
  HEARD_CO_TRY(const std::string hash, co_await desk.store.on_pool([&]() -> Result<std::string> {
    return hash_password(command.pin);
  }));
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    tx.run(store::sql::person_pin, person.id, hash);
    tx.append(PinChanged{person.id, true}, by(caller), desk.clock.now());
    return {};
  });
}

Task<void> drop_pin(Desk& desk, Caller caller) {
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    HEARD_TRY(const Person person, person_in_house(tx, caller.person));
    if (person.pin_hash) tx.append(PinChanged{caller.person, false}, by(caller), desk.clock.now());
    tx.run(store::sql::person_pin, caller.person, std::optional<std::string>{});
    return {};
  });
}

}  // namespace heard::desk

// An opened house: the store with the desk on it, without anything that listens or sends.
#pragma once

#include <memory>

#include "app/config.h"
#include "base/clock.h"
#include "base/random.h"
#include "desk/desk.h"
#include "store/ids.h"
#include "store/store.h"

namespace heard::app {

struct Opened {
  SystemClock clock;
  SystemRandom random;
  std::unique_ptr<store::Store> store;
  std::unique_ptr<store::Ids> ids;
  std::unique_ptr<desk::Desk> desk;
};

// Opens and migrates the database, finds the master key, furnishes an empty house.
Result<std::unique_ptr<Opened>> open_house(const Config& config);

// The same, with the clock of the tests where the configuration has it.
Result<std::unique_ptr<Opened>> open_with_clock(const Config& config);

// The clock of the tests is one a database: nodes read its offset here.
Result<void> follow_test_clock(Opened& house);
Result<void> advance_test_clock(Opened& house, Duration by);

}  // namespace heard::app

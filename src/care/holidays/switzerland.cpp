// What is kept in all cantons or in nearly all; each canton and many a place has more, which are a shop's own
// days.
#include <array>

#include "care/holidays/yearly.h"

namespace heard::care::holidays {
namespace {

constexpr std::array switzerland_rules{
    Yearly{.name = "Neujahr", .a = 1, .b = 1},
    Yearly{.name = "Karfreitag", .by = By::easter, .a = -2},
    Yearly{.name = "Ostermontag", .by = By::easter, .a = 1},
    Yearly{.name = "Auffahrt", .by = By::easter, .a = 39},
    Yearly{.name = "Pfingstmontag", .by = By::easter, .a = 50},
    Yearly{.name = "Bundesfeier", .a = 8, .b = 1},
    Yearly{.name = "Weihnachten", .a = 12, .b = 25},
    Yearly{.name = "Stephanstag", .a = 12, .b = 26},
};

}  // namespace

std::span<const Yearly> switzerland() { return switzerland_rules; }

}  // namespace heard::care::holidays

// 5 U.S.C. § 6103, the federal holidays. A shop that is open on some of them says so with a day of its own.
#include <array>

#include "care/holidays/yearly.h"

namespace heard::care::holidays {
namespace {

constexpr std::array united_states_rules{
    Yearly{.name = "New Year’s Day", .a = 1, .b = 1},
    Yearly{.name = "Martin Luther King Jr. Day", .by = By::on_or_after, .a = 1, .b = 15, .weekday = 1},
    Yearly{.name = "Washington’s Birthday", .by = By::on_or_after, .a = 2, .b = 15, .weekday = 1},
    Yearly{.name = "Memorial Day", .by = By::on_or_after, .a = 5, .b = 25, .weekday = 1},
    Yearly{.name = "Juneteenth", .a = 6, .b = 19, .from_year = 2021},
    Yearly{.name = "Independence Day", .a = 7, .b = 4},
    Yearly{.name = "Labor Day", .by = By::on_or_after, .a = 9, .b = 1, .weekday = 1},
    Yearly{.name = "Columbus Day", .by = By::on_or_after, .a = 10, .b = 8, .weekday = 1},
    Yearly{.name = "Veterans Day", .a = 11, .b = 11},
    Yearly{.name = "Thanksgiving Day", .by = By::on_or_after, .a = 11, .b = 22, .weekday = 4},
    Yearly{.name = "Christmas Day", .a = 12, .b = 25},
};

}  // namespace

std::span<const Yearly> united_states() { return united_states_rules; }

}  // namespace heard::care::holidays

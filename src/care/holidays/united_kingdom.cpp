// Banking and Financial Dealings Act 1971, with the days by royal proclamation that come each year.
#include <array>

#include "care/holidays/yearly.h"

namespace heard::care::holidays {
namespace {

constexpr std::array<std::string_view, 4> nations{"ENG", "WLS", "SCT", "NIR"};

constexpr std::array united_kingdom_rules{
    Yearly{.name = "New Year’s Day", .a = 1, .b = 1},
    Yearly{.name = "2nd January", .a = 1, .b = 2, .regions = "SCT"},
    Yearly{.name = "St Patrick’s Day", .a = 3, .b = 17, .regions = "NIR"},
    Yearly{.name = "Good Friday", .by = By::easter, .a = -2},
    Yearly{.name = "Easter Monday", .by = By::easter, .a = 1, .regions = "ENG WLS NIR"},
    Yearly{.name = "Early May bank holiday", .by = By::on_or_after, .a = 5, .b = 1, .weekday = 1},
    Yearly{.name = "Spring bank holiday", .by = By::on_or_after, .a = 5, .b = 25, .weekday = 1},
    Yearly{.name = "Battle of the Boyne", .a = 7, .b = 12, .regions = "NIR"},
    Yearly{
        .name = "Summer bank holiday", .by = By::on_or_after, .a = 8, .b = 1, .weekday = 1, .regions = "SCT"},
    Yearly{.name = "Summer bank holiday",
           .by = By::on_or_after,
           .a = 8,
           .b = 25,
           .weekday = 1,
           .regions = "ENG WLS NIR"},
    Yearly{.name = "St Andrew’s Day", .a = 11, .b = 30, .regions = "SCT"},
    Yearly{.name = "Christmas Day", .a = 12, .b = 25},
    Yearly{.name = "Boxing Day", .a = 12, .b = 26},
};

}  // namespace

std::span<const Yearly> united_kingdom() { return united_kingdom_rules; }
std::span<const std::string_view> british_nations() { return nations; }

}  // namespace heard::care::holidays

// Arbeitsruhegesetz § 7: the same in all of Austria.
#include <array>

#include "care/holidays/yearly.h"

namespace heard::care::holidays {
namespace {

constexpr std::array austria_rules{
    Yearly{.name = "Neujahr", .a = 1, .b = 1},
    Yearly{.name = "Heilige Drei Könige", .a = 1, .b = 6},
    Yearly{.name = "Ostermontag", .by = By::easter, .a = 1},
    Yearly{.name = "Staatsfeiertag", .a = 5, .b = 1},
    Yearly{.name = "Christi Himmelfahrt", .by = By::easter, .a = 39},
    Yearly{.name = "Pfingstmontag", .by = By::easter, .a = 50},
    Yearly{.name = "Fronleichnam", .by = By::easter, .a = 60},
    Yearly{.name = "Mariä Himmelfahrt", .a = 8, .b = 15},
    Yearly{.name = "Nationalfeiertag", .a = 10, .b = 26},
    Yearly{.name = "Allerheiligen", .a = 11, .b = 1},
    Yearly{.name = "Mariä Empfängnis", .a = 12, .b = 8},
    Yearly{.name = "Christtag", .a = 12, .b = 25},
    Yearly{.name = "Stefanitag", .a = 12, .b = 26},
};

}  // namespace

std::span<const Yearly> austria() { return austria_rules; }

}  // namespace heard::care::holidays

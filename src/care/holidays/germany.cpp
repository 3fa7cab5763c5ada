// Feiertagsgesetze der Länder. What holds in some places of a state only (Augsburg; Assumption in most of
// Bavaria; Corpus Christi in places of Saxony and Thuringia) is a shop's own day.
#include <array>

#include "care/holidays/yearly.h"

namespace heard::care::holidays {
namespace {

constexpr std::array<std::string_view, 16> states{"BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV",
                                                  "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH"};

constexpr std::array germany_rules{
    Yearly{.name = "Neujahr", .a = 1, .b = 1},
    Yearly{.name = "Heilige Drei Könige", .a = 1, .b = 6, .regions = "BW BY ST"},
    Yearly{.name = "Internationaler Frauentag", .a = 3, .b = 8, .regions = "BE", .from_year = 2019},
    Yearly{.name = "Internationaler Frauentag", .a = 3, .b = 8, .regions = "MV", .from_year = 2023},
    Yearly{.name = "Karfreitag", .by = By::easter, .a = -2},
    Yearly{.name = "Ostersonntag", .by = By::easter, .a = 0, .regions = "BB"},
    Yearly{.name = "Ostermontag", .by = By::easter, .a = 1},
    Yearly{.name = "Tag der Arbeit", .a = 5, .b = 1},
    Yearly{.name = "Christi Himmelfahrt", .by = By::easter, .a = 39},
    Yearly{.name = "Pfingstsonntag", .by = By::easter, .a = 49, .regions = "BB"},
    Yearly{.name = "Pfingstmontag", .by = By::easter, .a = 50},
    Yearly{.name = "Fronleichnam", .by = By::easter, .a = 60, .regions = "BW BY HE NW RP SL"},
    Yearly{.name = "Mariä Himmelfahrt", .a = 8, .b = 15, .regions = "SL"},
    Yearly{.name = "Weltkindertag", .a = 9, .b = 20, .regions = "TH", .from_year = 2019},
    Yearly{.name = "Tag der Deutschen Einheit", .a = 10, .b = 3},
    Yearly{.name = "Reformationstag", .a = 10, .b = 31, .regions = "BB MV SN ST TH"},
    Yearly{.name = "Reformationstag", .a = 10, .b = 31, .regions = "HB HH NI SH", .from_year = 2018},
    Yearly{.name = "Allerheiligen", .a = 11, .b = 1, .regions = "BW BY NW RP SL"},
    Yearly{.name = "Buß- und Bettag", .by = By::on_or_after, .a = 11, .b = 16, .weekday = 3, .regions = "SN"},
    Yearly{.name = "Erster Weihnachtstag", .a = 12, .b = 25},
    Yearly{.name = "Zweiter Weihnachtstag", .a = 12, .b = 26},
};

}  // namespace

std::span<const Yearly> germany() { return germany_rules; }
std::span<const std::string_view> german_states() { return states; }

}  // namespace heard::care::holidays

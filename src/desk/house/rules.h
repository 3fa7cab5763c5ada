// What the house has decided and can decide anew at the desk: how long a reply can be taken back, when a
// quiet conversation settles, how long a customer's link is good, how new conversations come to people.
// Nothing decided: as configured.
#pragma once

#include "desk/desk.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::desk {

// A reply is held at most so long; what is held longer is planned.
constexpr int hold_seconds_max = 20;

struct Agreed {
  Duration hold;
  Duration quiet;
  Duration link_life;
};

Agreed rules_in(store::Tx& tx, const HouseRules& configured);

// The name of the setting.
constexpr std::string_view assignment_rule = "assignment";

// How new conversations come to people.
struct Sharing {
  Assignment assignment = Assignment::by_number;
  int open_each_max = 15;
};

Sharing sharing_in(store::Tx& tx);

// How many matters one sender begins by mail before more are folded into one (care/flood.h).
int begun_at_once_max_in(store::Tx& tx);

Task<RulesView> rules_view(Desk& desk);
// Only what is mentioned; from then on for what is written, answered and opened. Invalid out of range.
Task<RulesView> change_rules(Desk& desk, Caller caller, ChangeRules command);

}  // namespace heard::desk

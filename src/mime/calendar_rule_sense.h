// Whether a rule of a calendar ever comes true: libical looks for one that never does through eighteen
// thousand years, which takes it many seconds. Pure.
#pragma once

struct icalrecurrencetype;

namespace heard::mime {

// Of days, weeks, months or years. Rules that name a day in two ways at once are taken only where they are in
// use: "a Friday the 13th", "the last working day of a month".
bool comes_true(const icalrecurrencetype& rule);

}  // namespace heard::mime

// What a word and its inflections have in common.
//
// A search has no language of its own, and two words are too few to guess it from. So there is one stem
// for all: the English and the German Snowball stemmers take turns until neither finds anything to take
// off. What either of them would bring together ("refunded", "refunds"; "Lieferung", "Lieferungen") ends at
// the same place, in texts and in queries alike, and each word costs one token. The price is that a few
// strangers meet ("order", "ord"); scoring puts up with that.
#pragma once

#include <string>
#include <string_view>

namespace heard::language {

// Of a folded word. Words with anything but a to z, and very short or long ones, are their own stem.
void stem(std::string& word);

}  // namespace heard::language

// What the server says to whoever asks it, in their language. A sentence is written in English where it is
// made and is what its translations are found by, so that what was kept as text yesterday is said in another
// language today.
#pragma once

#include <string>
#include <string_view>

namespace heard::desk {

// `language` as staff_language() gives it. What stands in a place (a name, a number, what a server said) is
// taken over, translated where it is a sentence itself, and several sentences are said one by one. What
// nobody translated stays.
std::string in_language(std::string_view text, std::string_view language);

}  // namespace heard::desk

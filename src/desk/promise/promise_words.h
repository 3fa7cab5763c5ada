// What letters about promises say, in three languages; sentences with {name} and the like in them, for
// filled().
#pragma once

#include <string_view>

#include "record/names.h"

namespace heard::desk {

struct PromiseWording {
  std::string_view an_answer;
  std::string_view full_answer;  // to a complaint, as the rules of a trade ask for
  std::string_view near_subject;
  std::string_view near_lead;
  std::string_view late_answer;
  std::string_view late_thing;
};

const PromiseWording& promise_wording(Tongue language);

// For spoken_time.
std::string_view spoken_tag(Tongue language);

}  // namespace heard::desk

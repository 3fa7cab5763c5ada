// What the index finds for some words, best first: messages, and customers by name, address and phone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk/desk.h"

namespace heard::desk {

struct Candidate {
  std::int64_t id = 0;
  std::int64_t conversation = 0;  // 0: a customer
  double score = 0;
};

std::vector<Candidate> candidates(store::Tx& tx, const std::vector<std::string>& words, Instant now);

}  // namespace heard::desk

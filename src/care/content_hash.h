// H(nonce, content): what an event keeps of people's words. The nonce lies in the content's row, so that
// erasing the row leaves a number that says nothing.
#pragma once

#include <string_view>

#include "record/conversation.h"
#include "record/customer.h"
#include "record/organisation.h"

namespace heard::care {

constexpr std::size_t nonce_bytes = 16;

ContentHash content_hash(std::string_view nonce, std::string_view content);
ContentHash content_hash(const Message& message);
ContentHash content_hash(const Customer& customer);
ContentHash content_hash(const Organisation& organisation);
inline ContentHash subject_hash(const Conversation& c) {
  return content_hash(c.subject_nonce, c.subject.view());
}

// Nothing while there is no goal.
inline std::optional<ContentHash> goal_hash(const Conversation& c) {
  if (!c.goal) return std::nullopt;
  return content_hash(c.goal_nonce.value_or(""), c.goal->view());
}

}  // namespace heard::care

// A complaint or a return that somebody is about to send, answered question by question. A row as stored,
// found by the digest of what stands in its address.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "base/describe.h"
#include "base/instant.h"
#include "record/conversation.h"

namespace heard {

enum class FormStep { what, order, wish, files, name, email };
HEARD_ENUM(FormStep, what, order, wish, files, name, email)

inline constexpr std::array form_steps{FormStep::what,  FormStep::order, FormStep::wish,
                                       FormStep::files, FormStep::name,  FormStep::email};

// Characters, as told in the hints.
constexpr std::size_t form_order_characters_max = 300;
constexpr std::size_t form_wish_characters_max = 4'000;

struct FormDraft {
  std::string digest;
  CameAs came_as = CameAs::complaint;
  Text<message_bytes_max> what;
  Text<4 * form_order_characters_max> about_order;
  Text<4 * form_wish_characters_max> wish;
  Text<500> name;
  Text<254> email;
  bool complete = false;  // every question was seen: what is changed leads back to the check
  Instant made_at;
  Instant changed_at;
  std::optional<ConversationId> conversation;  // it was sent; its words are there now
};
HEARD_RECORD(FormDraft, digest, came_as, what, about_order, wish, name, email, complete, made_at, changed_at,
             conversation);

struct FormDraftFile {
  AttachmentId id;
  std::string draft;
  Text<255> name;
  Text<127> media_type;
  std::int64_t size = 0;
  std::string blob;
};
HEARD_RECORD(FormDraftFile, id, draft, name, media_type, size, blob);

}  // namespace heard

// Words that a person has not sent yet, kept for them alone: one draft a conversation and kind. Row as
// stored; no event speaks of it.
#pragma once

#include "record/conversation.h"

namespace heard {

struct KeptDraft {
  PersonId person;
  ConversationId conversation;
  WrittenKind kind = WrittenKind::reply;
  Text<message_bytes_max> text;
  std::optional<Text<html_bytes_max>> html;
  Instant changed_at;
  // Who it goes to, a line each; nothing: whoever it would go to anyway.
  std::optional<Lines> recipients{};
  std::optional<Lines> copies{};
  std::optional<Lines> blind_copies{};
};
HEARD_RECORD(KeptDraft, person, conversation, kind, text, html, changed_at, recipients, copies, blind_copies);

}  // namespace heard

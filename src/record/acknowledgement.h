// What an inbox says by itself to whoever wrote to it. Rows as stored, the command we take and the shapes we
// publish.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

constexpr std::size_t acknowledgement_bytes_max = 4'000;
using AcknowledgementText = Text<acknowledgement_bytes_max>;

// At most one an inbox; without one it says nothing. A text that is not there is the one that Heard brings.
struct Acknowledgement {
  InboxId inbox;
  bool active = false;
  std::optional<AcknowledgementText> en;
  std::optional<AcknowledgementText> de;
  std::optional<AcknowledgementText> zh;
  std::optional<PersonId> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(Acknowledgement, inbox, active, en, de, zh, changed_by, changed_at);

// To whom one was written, so that it stays seldom. State without events.
struct Acknowledged {
  LetterId letter;
  ConversationId conversation;
  std::string address;  // folded
  Instant at;
};
HEARD_RECORD(Acknowledged, letter, conversation, address, at);

// Of `texts`, nothing or an empty one: the one that Heard brings.
struct AcknowledgementTexts {
  std::optional<AcknowledgementText> en;
  std::optional<AcknowledgementText> de;
  std::optional<AcknowledgementText> zh;
};
HEARD_RECORD(AcknowledgementTexts, en, de, zh);

struct PutAcknowledgement {
  bool active = false;
  AcknowledgementTexts texts;
};
HEARD_RECORD(PutAcknowledgement, active, texts);

// What it says in each language.
struct AcknowledgementWords {
  std::string en;
  std::string de;
  std::string zh;
};
HEARD_RECORD(AcknowledgementWords, en, de, zh);

// One that somebody would get, had they just written.
struct AcknowledgementLook {
  Tongue language = Tongue::en;
  std::string from;
  std::string subject;
  std::string text;
};
HEARD_RECORD(AcknowledgementLook, language, from, subject, text);

struct AcknowledgementLooks {
  std::vector<AcknowledgementLook> items;  // in each language
};
HEARD_RECORD(AcknowledgementLooks, items);

struct AcknowledgementView {
  bool active = false;
  bool possible = false;  // this inbox can send
  AcknowledgementWords texts;
  AcknowledgementWords brought;   // those that Heard brings
  Tongue otherwise = Tongue::en;  // where the customer's language is not told by their words
  int after_minutes = 0;
  std::optional<std::string> changed_by;
  std::optional<Instant> changed_at;
};
HEARD_RECORD(AcknowledgementView, active, possible, texts, brought, otherwise, after_minutes, changed_by,
             changed_at);

// So many wrote at once that some were not told: it looks like a flood.
struct AcknowledgementsHeld {
  std::int64_t count = 0;
  Instant since;
  Instant until;  // the last one
};
HEARD_RECORD(AcknowledgementsHeld, count, since, until);

}  // namespace heard

// One answered question of a form that has one a page: its text or its files, or what is not right with them.
// Pure. Names of fields: answer, file (any number), remove, website (for machines).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "desk/intake.h"
#include "mime/multipart.h"
#include "record/contact.h"
#include "record/form_draft.h"

namespace heard::channel {

struct ReceivedStep {
  std::string text;  // cleaned; what the page shows again
  std::vector<desk::ArrivedFile> files;
  std::optional<AttachmentId> remove;  // this file is not to go with it
  std::optional<ContactTrouble> trouble;
};

ReceivedStep receive_step(std::span<const mime::FormPart> parts, FormStep step);

// Whether the field that only machines see was filled.
bool is_trapped(std::span<const mime::FormPart> parts);

}  // namespace heard::channel

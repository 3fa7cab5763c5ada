// The web form as a channel: the fields of a sent form become what the desk takes in, or a list of what is
// not right with them. Pure. Names of fields: key, message, name, email, file (any number), website (for
// machines), own-ID (those that the house added; whether their answers are right is the desk's to say).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "desk/intake.h"
#include "mime/multipart.h"
#include "record/contact.h"

namespace heard::channel {

struct Received {
  ContactEntry entry;     // cleaned; what the page shows again
  desk::Arrived arrived;  // complete when the entry has no troubles
};

// `raw` is the request's content type, an empty line and its body. Unknown fields and repeated ones are
// passed over.
Received receive_contact(std::span<const mime::FormPart> parts, std::string_view raw);
// An answer from the customer's own page: message and files alone, and which answer of ours it asks about.
Received receive_answer(std::span<const mime::FormPart> parts, std::string_view raw,
                        ConversationId conversation);

}  // namespace heard::channel

// Whether a filter before us has called a mail spam. Pure.
#pragma once

#include "mime/mail.h"

namespace heard::understand {

// X-Spam-Flag, X-Spam-Status and the like, and the level of Exchange; no opinion of our own.
bool is_marked_as_junk(const mime::Mail& mail);

}  // namespace heard::understand

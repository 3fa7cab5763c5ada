// Giving a conversation another subject.
#pragma once

#include "base/result.h"
#include "care/decision.h"

namespace heard::care {

Result<void> change_subject(Decision& decision, const Text<subject_bytes_max>& subject,
                            const std::string& nonce, By by, Instant now);

}  // namespace heard::care

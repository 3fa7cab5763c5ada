// message/delivery-status (RFC 3464) and message/feedback-report (RFC 5965) inside a mail. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mime/mail.h"

namespace heard::understand {

struct FailedRecipient {
  std::string address;
  std::string action;  // "failed", "delayed", in lower case
  std::string status;  // "5.1.1"; empty when none is told
  std::string words;   // the server's own
};

// The recipients of a delivery report, those that were reached too; nothing when the mail holds no such
// report.
std::optional<std::vector<FailedRecipient>> delivery_report(const mime::Mail& mail);
// Somebody called our mail spam: who, and what kind ("abuse").
std::optional<FailedRecipient> feedback_report(const mime::Mail& mail);
bool was_reached(const FailedRecipient& recipient);
// The Message-ID of the mail that did not arrive, from its returned head; empty when it was not returned.
std::string returned_message_id(const mime::Mail& mail);

}  // namespace heard::understand

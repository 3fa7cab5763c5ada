// Mails that could not be taken further: kept whole with what is wrong, shown to leads and tried again at
// will (desk/mail/take_mail.h).
#pragma once

#include "desk/conversation/conversations.h"
#include "record/mailbox_view.h"

namespace heard::desk {

// Newest first, at most 500.
Task<QuarantineList> quarantine(Desk& desk);
// The whole mail as it came; not_found when it is not in quarantine.
Task<AttachmentFile> quarantined_mail(Desk& desk, ArrivalId id);

}  // namespace heard::desk

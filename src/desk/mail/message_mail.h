// The mail that a message came by: all of its words, its HTML as a page, its pictures, its bytes. not_found
// for a message that did not come by mail, and for what was deleted unless the caller is a lead.
#pragma once

#include "desk/conversation/conversations.h"
#include "record/mailbox_view.h"

namespace heard::desk {

Task<MailOriginal> mail_original(Desk& desk, const Caller& caller, MessageId id);
// not_found too when it has no HTML. Pictures that are shown are those of desk/mail/picture_links.h.
Task<std::string> mail_html(Desk& desk, const Caller& caller, MessageId id, RemotePictures pictures);
Task<MailPictures> mail_pictures(Desk& desk, const Caller& caller, MessageId id);
Task<AttachmentFile> mail_raw(Desk& desk, const Caller& caller, MessageId id);

}  // namespace heard::desk

// The chat as a channel: what a visitor sends (a form: key, message, file; with their first words also name
// and email, either of which may be missing) becomes what the desk takes in, or a list of what is not right
// with it. Pure.
#pragma once

#include "channel/web_form/receive.h"

namespace heard::channel::chat {

Received receive_first(std::span<const mime::FormPart> parts, std::string_view raw, InboxId inbox,
                       Tongue language);
Received receive_next(std::span<const mime::FormPart> parts, std::string_view raw,
                      ConversationId conversation);
// What the shop's own site says of them (understand/shop_identity.h); empty when it says nothing.
std::string identity_of(std::span<const mime::FormPart> parts);

}  // namespace heard::channel::chat

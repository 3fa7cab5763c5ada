#include "channel/chat/receive.h"

#include "base/mail_address.h"
#include "base/text.h"
#include "channel/web_form/read_fields.h"
#include "record/chat.h"

namespace heard::channel::chat {
namespace {

std::string line_of(std::span<const mime::FormPart> parts, std::string_view name) {
  return one_line(clean_text(bytes_of(parts, name)));
}

}  // namespace

Received receive_first(std::span<const mime::FormPart> parts, std::string_view raw, InboxId inbox,
                       Tongue language) {
  // the words of a first message are read as those of any other; no conversation has this id
  Received received = receive_answer(parts, raw, ConversationId{});
  ContactEntry& entry = received.entry;
  entry.name = shortened(line_of(parts, "name"), contact_name_characters_max);
  entry.email = line_of(parts, "email");
  if (!entry.email.empty() && !mail_address(entry.email))
    entry.troubles.push_back({ContactField::email, ContactTrouble::no_address});
  received.arrived.conversation = std::nullopt;
  received.arrived.channel = Channel::chat;
  received.arrived.inbox = inbox;
  received.arrived.language = language;
  received.arrived.email = entry.email;
  received.arrived.name = entry.name;
  return received;
}

std::string identity_of(std::span<const mime::FormPart> parts) {
  const std::string_view said = bytes_of(parts, "identity");
  return said.size() > chat_identity_bytes_max ? std::string() : std::string(said);
}

Received receive_next(std::span<const mime::FormPart> parts, std::string_view raw,
                      ConversationId conversation) {
  Received received = receive_answer(parts, raw, conversation);
  received.arrived.channel = Channel::chat;
  return received;
}

}  // namespace heard::channel::chat

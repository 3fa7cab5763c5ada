#include "channel/web_form/receive.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/mail_address.h"
#include "base/text.h"
#include "channel/web_form/read_fields.h"

namespace heard::channel {
namespace {

using mime::FormPart;

constexpr std::size_t key_bytes_max = 64;
std::string short_digest(std::string_view content) {
  constexpr std::size_t bytes = 16;
  const Digest digest = digest_of(content);
  return base64url(std::span(digest).first<bytes>());
}

bool is_key(std::string_view key) {
  return key.size() >= 16 && key.size() <= key_bytes_max && from_base64url(key).has_value();
}

void check_files(std::span<const FormPart> parts, std::vector<FieldTrouble>& troubles) {
  if (const auto trouble = trouble_with_files(parts)) troubles.push_back({ContactField::files, *trouble});
}

void check_message(const ContactEntry& entry, std::vector<FieldTrouble>& troubles) {
  if (trimmed(entry.message).empty()) {
    troubles.push_back({ContactField::message, ContactTrouble::missing});
  } else if (characters(entry.message) > contact_message_characters_max) {
    troubles.push_back({ContactField::message, ContactTrouble::too_long});
  }
}

void check_person(const ContactEntry& entry, std::vector<FieldTrouble>& troubles) {
  if (entry.name.empty()) {
    troubles.push_back({ContactField::name, ContactTrouble::missing});
  } else if (characters(entry.name) > contact_name_characters_max) {
    troubles.push_back({ContactField::name, ContactTrouble::too_long});
  }
  if (!entry.email.empty() && !mail_address(entry.email))
    troubles.push_back({ContactField::email, ContactTrouble::no_address});
}

// The form's own key and what was written, so that the same form sent twice is one message and the same form
// changed in between is two.
std::string arrival_key(std::string_view scope, const ContactEntry& entry,
                        const std::vector<desk::ArrivedFile>& files) {
  std::string said;
  for (const std::string_view part :
       {std::string_view(entry.message), std::string_view(entry.name), std::string_view(entry.email)})
    said.append(std::to_string(part.size())).append(":").append(part);
  for (const OwnEntry& own : entry.own)
    said.append(std::to_string(own.field.value)).append(":").append(own.answer).append(1, '\0');
  for (const desk::ArrivedFile& file : files)
    said.append(file.name).append(1, '\0').append(as_text(digest_of(file.bytes)));
  return std::string(scope) + ":" + entry.key + ":" + short_digest(said);
}

desk::Arrived arrived_from(std::span<const FormPart> parts, const ContactEntry& entry, std::string_view raw,
                           std::string_view scope) {
  desk::Arrived arrived{.channel = Channel::web_form,
                        .raw = std::string(raw),
                        .name = entry.name,
                        .email = entry.email,
                        .text = std::string(trimmed(entry.message))};
  arrived.files = files_in(parts);
  arrived.key = arrival_key(scope, entry, arrived.files);
  return arrived;
}

ContactEntry read_entry(std::span<const FormPart> parts, std::string_view raw) {
  ContactEntry entry;
  const std::string_view key = bytes_of(parts, "key");
  entry.key = is_key(key) ? std::string(key) : short_digest(raw);
  entry.message = clean_text(with_plain_lines(bytes_of(parts, "message")));
  entry.had_files = std::any_of(parts.begin(), parts.end(), is_chosen);
  return entry;
}

}  // namespace

Received receive_contact(std::span<const FormPart> parts, std::string_view raw) {
  Received received{.entry = read_entry(parts, raw)};
  ContactEntry& entry = received.entry;
  entry.name = one_line(clean_text(bytes_of(parts, "name")));
  entry.email = one_line(clean_text(bytes_of(parts, "email")));
  entry.own = own_entries(parts);
  check_message(entry, entry.troubles);
  check_person(entry, entry.troubles);
  check_files(parts, entry.troubles);
  if (!trimmed(bytes_of(parts, "website")).empty())
    entry.troubles.push_back({ContactField::trap, ContactTrouble::leave_empty});
  if (entry.troubles.empty()) received.arrived = arrived_from(parts, entry, raw, "contact");
  return received;
}

Received receive_answer(std::span<const FormPart> parts, std::string_view raw, ConversationId conversation) {
  Received received{.entry = read_entry(parts, raw)};
  ContactEntry& entry = received.entry;
  entry.about = number_in(bytes_of(parts, "about"));
  check_message(entry, entry.troubles);
  check_files(parts, entry.troubles);
  if (entry.troubles.empty()) {
    received.arrived = arrived_from(parts, entry, raw, "answer " + std::to_string(conversation.value));
    received.arrived.conversation = conversation;
    if (entry.about != 0) received.arrived.about = MessageId{entry.about};
  }
  return received;
}

}  // namespace heard::channel

#include "channel/web_form/receive.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/file_name.h"
#include "base/mail_address.h"
#include "base/text.h"

namespace heard::channel {
namespace {

using mime::FormPart;

constexpr std::size_t key_bytes_max = 64;
constexpr std::size_t kept_bytes_max = 400'000;  // of one field; more is nobody's message and not shown again

const FormPart* field(std::span<const FormPart> parts, std::string_view name) {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [&](const FormPart& part) { return !part.is_file && part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

std::string_view bytes_of(std::span<const FormPart> parts, std::string_view name) {
  const FormPart* part = field(parts, name);
  return part == nullptr ? std::string_view{} : part->content.substr(0, kept_bytes_max);
}

std::string short_digest(std::string_view content) {
  constexpr std::size_t bytes = 16;
  const Digest digest = digest_of(content);
  return base64url(std::span(digest).first<bytes>());
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Browsers end lines with CR LF, whatever the person typed.
std::string with_plain_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    out += text[at] == '\r' ? '\n' : text[at];
  }
  return out;
}

bool is_key(std::string_view key) {
  return key.size() >= 16 && key.size() <= key_bytes_max && from_base64url(key).has_value();
}

bool is_chosen(const FormPart& part) {
  return part.is_file && part.name == "file" && (!part.file_name.empty() || !part.content.empty());
}

void check_files(std::span<const FormPart> parts, std::vector<FieldTrouble>& troubles) {
  std::size_t count = 0;
  std::size_t sum = 0;
  bool large = false;
  for (const FormPart& part : parts) {
    if (!is_chosen(part)) continue;
    ++count;
    sum += part.content.size();
    large = large || part.content.size() > contact_file_bytes_max;
  }
  if (count > contact_files_max) {
    troubles.push_back({ContactField::files, ContactTrouble::too_many_files});
  } else if (large) {
    troubles.push_back({ContactField::files, ContactTrouble::file_too_large});
  } else if (sum > contact_files_bytes_max) {
    troubles.push_back({ContactField::files, ContactTrouble::files_too_large});
  }
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
  for (const FormPart& part : parts) {
    if (is_chosen(part))
      arrived.files.push_back(
          {safe_file_name(part.file_name), safe_media_type(part.media_type), std::string(part.content)});
  }
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
  check_message(entry, entry.troubles);
  check_files(parts, entry.troubles);
  if (entry.troubles.empty()) {
    received.arrived = arrived_from(parts, entry, raw, "answer " + std::to_string(conversation.value));
    received.arrived.conversation = conversation;
  }
  return received;
}

}  // namespace heard::channel

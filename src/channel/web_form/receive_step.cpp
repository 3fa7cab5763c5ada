#include "channel/web_form/receive_step.h"

#include "base/mail_address.h"
#include "channel/web_form/read_fields.h"

namespace heard::channel {
namespace {

std::size_t characters_max(FormStep step) {
  switch (step) {
    case FormStep::order:
      return form_order_characters_max;
    case FormStep::wish:
      return form_wish_characters_max;
    case FormStep::name:
      return contact_name_characters_max;
    case FormStep::what:
    case FormStep::email:
    case FormStep::files:
      break;
  }
  return contact_message_characters_max;
}

std::optional<ContactTrouble> trouble_of(FormStep step, const std::string& text) {
  const bool wanted = step == FormStep::what || step == FormStep::name;
  if (wanted && trimmed(text).empty()) return ContactTrouble::missing;
  if (characters(text) > characters_max(step)) return ContactTrouble::too_long;
  if (step == FormStep::email && !text.empty() && !mail_address(text)) return ContactTrouble::no_address;
  return std::nullopt;
}

}  // namespace

ReceivedStep receive_step(std::span<const mime::FormPart> parts, FormStep step) {
  ReceivedStep received;
  if (step == FormStep::files) {
    if (const std::int64_t file = number_in(bytes_of(parts, "remove")); file > 0)
      received.remove = AttachmentId{file};
    received.trouble = trouble_with_files(parts);
    if (!received.trouble) received.files = files_in(parts);
    return received;
  }
  const bool lines = step == FormStep::what || step == FormStep::wish;
  const std::string text = clean_text(with_plain_lines(bytes_of(parts, "answer")));
  received.text = lines ? std::string(trimmed(text)) : one_line(text);
  received.trouble = trouble_of(step, received.text);
  return received;
}

bool is_trapped(std::span<const mime::FormPart> parts) {
  return !trimmed(bytes_of(parts, "website")).empty();
}

}  // namespace heard::channel

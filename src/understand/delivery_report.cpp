#include "understand/delivery_report.h"

#include <algorithm>

#include "base/text.h"
#include "mime/header_blocks.h"
#include "mime/message_ids.h"

namespace heard::understand {
namespace {

const mime::MailPart* part_of(const mime::Mail& mail, std::string_view media_type) {
  const auto found = std::find_if(mail.attachments.begin(), mail.attachments.end(),
                                  [&](const mime::MailPart& p) { return p.media_type == media_type; });
  return found == mail.attachments.end() ? nullptr : &*found;
}

// "rfc822; ada@example.org" → the address.
std::string after_type(std::string_view value) {
  const std::size_t semicolon = value.find(';');
  if (semicolon != std::string_view::npos) value.remove_prefix(semicolon + 1);
  std::string address(trimmed(value));
  std::erase_if(address, [](char c) { return c == '<' || c == '>' || c == ' ' || c == '"'; });
  return address;
}

std::string first_word(std::string_view value) {
  const std::string_view text = trimmed(value);
  return folded(text.substr(0, std::min(text.find_first_of(" ;("), text.size())));
}

std::string words_after_type(std::string_view value) {
  const std::size_t semicolon = value.find(';');
  if (semicolon != std::string_view::npos && semicolon < 20) value.remove_prefix(semicolon + 1);
  return std::string(trimmed(value));
}

FailedRecipient recipient_of(const mime::HeaderBlock& block) {
  FailedRecipient out{.address = after_type(block.field("final-recipient")),
                      .action = first_word(block.field("action")),
                      .status = first_word(block.field("status")),
                      .words = words_after_type(block.field("diagnostic-code"))};
  const std::string original = after_type(block.field("original-recipient"));
  const std::string actual = after_type(block.field("x-actual-recipient"));
  // Whom we wrote to counts, where a forwarding put another in its place.
  if (original.find('@') != std::string::npos) out.address = original;
  if (out.address.find('@') == std::string::npos && actual.find('@') != std::string::npos)
    out.address = actual;
  return out;
}

}  // namespace

std::optional<std::vector<FailedRecipient>> delivery_report(const mime::Mail& mail) {
  std::vector<FailedRecipient> out;
  bool any = false;
  for (const mime::MailPart& part : mail.attachments) {
    if (part.media_type != "message/delivery-status" && part.media_type != "message/global-delivery-status")
      continue;
    any = true;
    for (const mime::HeaderBlock& block : mime::header_blocks(part.content)) {
      FailedRecipient found = recipient_of(block);
      if (found.address.empty() && found.action.empty()) continue;
      out.push_back(std::move(found));
    }
  }
  // A report whose parts cannot be told apart has the same fields in its text.
  if (!any && mail.text.find("inal-") != std::string::npos) {
    for (const mime::HeaderBlock& block :
         mime::header_blocks(std::string_view(mail.text).substr(0, 100'000))) {
      if (block.field("final-recipient").empty() || block.field("action").empty()) continue;
      any = true;
      out.push_back(recipient_of(block));
    }
  }
  return any ? std::optional(std::move(out)) : std::nullopt;
}

bool was_reached(const FailedRecipient& recipient) {
  return recipient.action == "delivered" || recipient.action == "relayed" || recipient.action == "expanded";
}

std::optional<FailedRecipient> feedback_report(const mime::Mail& mail) {
  const mime::MailPart* part = part_of(mail, "message/feedback-report");
  FailedRecipient out{.action = "feedback"};
  if (part == nullptr) {
    // Hotmail's kind: the mail complained of, with whom it was for in its head.
    const mime::MailPart* returned = part_of(mail, "message/rfc822");
    if (returned == nullptr) return std::nullopt;
    const auto blocks = mime::header_blocks(std::string_view(returned->content).substr(0, 20'000));
    if (blocks.empty()) return std::nullopt;
    out.address = after_type(blocks.front().field("x-hmxmroriginalrecipient"));
    out.words = "abuse";
    return out.address.empty() ? std::nullopt : std::optional(out);
  }
  for (const mime::HeaderBlock& block : mime::header_blocks(part->content)) {
    if (out.address.empty()) out.address = after_type(block.field("original-rcpt-to"));
    if (out.words.empty()) out.words = block.field("feedback-type");
  }
  return out;
}

std::string returned_message_id(const mime::Mail& mail) {
  for (const mime::MailPart& part : mail.attachments) {
    const bool head = part.media_type == "message/rfc822" || part.media_type == "text/rfc822-headers" ||
                      part.media_type == "message/global" || part.media_type == "message/global-headers" ||
                      part.media_type == "message/partial" || part.media_type == "text/rfc822";
    if (!head) continue;
    for (const mime::HeaderBlock& block :
         mime::header_blocks(std::string_view(part.content).substr(0, 100'000))) {
      if (const std::string_view id = block.field("message-id"); !id.empty()) return mime::message_id(id);
    }
  }
  return {};
}

}  // namespace heard::understand

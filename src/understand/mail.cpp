#include "understand/mail.h"

#include <algorithm>

#include "base/bytes.h"
#include "base/text.h"
#include "mime/clean_mail_html.h"
#include "mime/cut/cut.h"
#include "mime/read_mail.h"
#include "understand/auto_reply.h"
#include "understand/bounce.h"
#include "understand/doubted.h"
#include "understand/junk.h"
#include "understand/mailing_list.h"

namespace heard::understand {
namespace {

std::vector<MailPerson> people(std::vector<mime::MailAddressee>& from) {
  std::vector<MailPerson> out;
  out.reserve(from.size());
  for (mime::MailAddressee& person : from) out.push_back({std::move(person.name), std::move(person.address)});
  return out;
}

std::vector<MailFile> files(std::vector<mime::MailPart>& parts, std::vector<std::string>* contents) {
  std::vector<MailFile> out;
  out.reserve(parts.size());
  for (mime::MailPart& part : parts) {
    out.push_back({.name = std::move(part.name),
                   .media_type = std::move(part.media_type),
                   .size = static_cast<std::int64_t>(part.content.size()),
                   .content_id = std::move(part.content_id),
                   .is_inline = part.is_inline,
                   .sha256 = hex(sha256_of(part.content))});
    if (contents != nullptr) contents->push_back(std::move(part.content));
  }
  return out;
}

std::optional<mime::CleanMailHtml> cleaned(const std::optional<std::string>& html,
                                           std::vector<std::string>& warnings) {
  if (!html) return std::nullopt;
  const mime::HtmlTree tree = mime::parse_html(*html);
  if (!tree) {
    warnings.emplace_back("the HTML has too many marks to be shown");
    return std::nullopt;
  }
  return mime::clean_mail_html(tree);
}

// What the mail holds is moved out of it; its files and pictures to `with`, unless that is null.
MailRead read_from(mime::Mail& mail, ArrivedMail* with) {
  MailRead out;
  out.bounce = bounce_of(mail);
  // A report that a mail did not arrive is sent by a machine as well, but nobody wrote it in answer.
  out.auto_reply = !out.bounce && is_auto_reply(mail);
  out.list = is_mailing_list(mail);
  mime::CutText cut = mime::cut_text(mail.text, mail.quotes, mail.signatures);
  out.new_text = std::move(cut.new_text);
  out.quoted_text = std::move(cut.quoted_text);
  out.signature = std::move(cut.signature);
  if (auto clean = cleaned(mail.html, mail.warnings)) {
    out.html = std::move(clean->html);
    if (with != nullptr) {
      with->remote_pictures = std::move(clean->remote_pictures);
      with->tracking_hosts = std::move(clean->tracking_hosts);
    }
  }
  out.message_id = std::move(mail.message_id);
  out.in_reply_to = std::move(mail.in_reply_to);
  out.references = std::move(mail.references);
  out.date = mail.date;
  out.from = {std::move(mail.from.name), std::move(mail.from.address)};
  out.reply_to = people(mail.reply_to);
  out.to = people(mail.to);
  out.cc = people(mail.cc);
  out.subject = std::move(mail.subject);
  out.text = trimmed(mail.text);
  out.attachments = files(mail.attachments, with != nullptr ? &with->files : nullptr);
  if (mail.is_encrypted) mail.warnings.emplace_back(encrypted_warning);
  if (mail.is_signed) mail.warnings.emplace_back(signed_warning);
  out.warnings = std::move(mail.warnings);
  return out;
}

}  // namespace

MailRead read_mail(std::string_view raw) {
  mime::Mail mail = mime::read_mail(raw);
  return read_from(mail, nullptr);
}

ArrivedMail read_arrived_mail(std::string_view raw) {
  mime::Mail mail = mime::read_mail(raw);
  ArrivedMail out;
  out.is_junk = is_marked_as_junk(mail);
  out.is_doubtful = is_doubted(mail);
  out.return_path = mail.header("return-path");
  out.heard = mail.header("x-heard-instance");
  for (const std::string_view name : {"delivered-to", "x-original-to", "envelope-to"})
    if (mail.has_header(name)) out.delivered_to.emplace_back(mail.header(name));
  out.read = read_from(mail, &out);
  return out;
}

}  // namespace heard::understand

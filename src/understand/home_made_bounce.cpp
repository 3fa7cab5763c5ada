#include "understand/home_made_bounce.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/header_blocks.h"
#include "mime/message_ids.h"
#include "understand/bounce_reason.h"

namespace heard::understand {
namespace {

using namespace std::string_view_literals;

constexpr std::array senders = {"mailer-daemon"sv,   "postmaster"sv,   "mailerdaemon"sv, "mail-daemon"sv,
                                "mailer_daemon"sv,   "maildaemon"sv,   "bounce"sv,       "mailsystem"sv,
                                "no-reply-mailer"sv, "mmdf"sv,         "mdaemon"sv,      "mta"sv,
                                "mailadmin"sv,       "mail_delivery"sv};
constexpr std::array sender_names = {"mail delivery"sv,      "mailer-daemon"sv,      "mail system"sv,
                                     "mail administrator"sv, "delivery subsystem"sv, "postmaster"sv,
                                     "mail daemon"sv,        "email delivery"sv};

// Case folded, anywhere in the subject.
constexpr std::array subjects = {"failure notice"sv,
                                 "undeliver"sv,
                                 "non-deliver"sv,
                                 "nondeliver"sv,
                                 "non deliver"sv,
                                 "not delivered"sv,
                                 "delivery status"sv,
                                 "delivery failure"sv,
                                 "delivery failed"sv,
                                 "delivery has failed"sv,
                                 "delivery error"sv,
                                 "delivery problem"sv,
                                 "delivery notification"sv,
                                 "returned mail"sv,
                                 "returned to sender"sv,
                                 "mail failure"sv,
                                 "mail failed"sv,
                                 "mail error"sv,
                                 "mail system error"sv,
                                 "could not be delivered"sv,
                                 "could not send"sv,
                                 "couldn't be delivered"sv,
                                 "message delivery"sv,
                                 "message you sent blocked"sv,
                                 "permanent fail"sv,
                                 "delivery report"sv,
                                 "mail delivery"sv,
                                 "user unknown"sv,
                                 "host unknown"sv,
                                 "mailbox full"sv,
                                 "delivery delay"sv,
                                 "delayed mail"sv,
                                 "delayed delivery"sv,
                                 "warning: message"sv,
                                 "message status"sv,
                                 "rejected:"sv,
                                 "message notification"sv,
                                 "failed mail"sv,
                                 "failed delivery"sv,
                                 "bounced"sv,
                                 "unzustellbar"sv,
                                 "nicht zustellbar"sv,
                                 "zustellung"sv,
                                 "unzustellbare"sv,
                                 "non remis"sv,
                                 "échec de la remise"sv,
                                 "échec de remise"sv,
                                 "no se puede entregar"sv,
                                 "no entregado"sv,
                                 "error de entrega"sv,
                                 "não entregue"sv,
                                 "impossibile recapitare"sv,
                                 "mancata consegna"sv,
                                 "onbestelbaar"sv,
                                 "недоставлен"sv,
                                 "не доставлен"sv,
                                 "退信"sv,
                                 "无法投递"sv,
                                 "無法傳遞"sv,
                                 "发送失败"sv,
                                 "投递失败"sv,
                                 "配信不能"sv,
                                 "配信エラー"sv,
                                 "宛先不明"sv,
                                 "送信できません"sv,
                                 "smtp server: errors"sv,
                                 "not member"sv,
                                 "loop alert"sv,
                                 "[bounce]"sv,
                                 "error sending"sv,
                                 "mail transaction failed"sv,
                                 "unable to deliver"sv,
                                 "failed to deliver"sv,
                                 "can't be delivered"sv,
                                 "message not sent"sv};

// Case folded, anywhere in the report.
constexpr std::array report_words = {"could not be delivered"sv,
                                     "couldn't be delivered"sv,
                                     "wasn't able to deliver"sv,
                                     "was not able to deliver"sv,
                                     "unable to deliver"sv,
                                     "delivery to the following"sv,
                                     "not delivered to"sv,
                                     "delivery has failed"sv,
                                     "delivery failed"sv,
                                     "did not reach the following"sv,
                                     "had permanent fatal errors"sv,
                                     "undeliverable"sv,
                                     "cannot be delivered"sv,
                                     "can't be delivered"sv,
                                     "could not deliver"sv,
                                     "can not be delivered"sv,
                                     "failed to deliver"sv,
                                     "failure delivering"sv,
                                     "returned to you"sv,
                                     "permanent error"sv,
                                     "following addresses"sv,
                                     "following recipient"sv,
                                     "following address"sv,
                                     "nicht zugestellt"sv,
                                     "user unknown"sv,
                                     "unknown user"sv,
                                     "mailbox full"sv,
                                     "was not delivered"sv,
                                     "not been delivered"sv,
                                     "delivery error"sv,
                                     "message was rejected"sv,
                                     "无法"sv,
                                     "退回"sv,
                                     "配信できません"sv,
                                     "permanently rejected"sv};

// The lines behind which a report returns the mail.
constexpr std::array returns = {"below this line is a copy"sv,
                                "this is a copy of the message"sv,
                                "original message follows"sv,
                                "original message"sv,
                                "returned message"sv,
                                "message header"sv,
                                "header of message"sv,
                                "unsent message"sv,
                                "message text follows"sv,
                                "undelivered message"sv,
                                "the following is a copy"sv,
                                "message contents"sv,
                                "returned content"sv,
                                "copy of the message"sv,
                                "message headers follow"sv,
                                "received message"sv,
                                "header of the original message"sv,
                                "begin of returned"sv};

template <class Words>
bool holds_any(const std::string& text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto word) { return text.find(word) != std::string_view::npos; });
}

bool address_byte(char c) {
  constexpr std::string_view signs = ".!#$%&'*+/=?^_`{|}~-";
  return mime::is_digit(c) || (mime::lower_ascii(c) >= 'a' && mime::lower_ascii(c) <= 'z') ||
         signs.find(c) != std::string_view::npos;
}

// The addresses of a line, in order.
std::vector<std::string> addresses_in(std::string_view line) {
  std::vector<std::string> out;
  for (std::size_t at = line.find('@'); at != std::string_view::npos; at = line.find('@', at + 1)) {
    std::size_t begin = at;
    std::size_t end = at + 1;
    while (begin > 0 && address_byte(line[begin - 1])) --begin;
    while (end < line.size() &&
           (mime::is_digit(line[end]) || line[end] == '.' || line[end] == '-' ||
            (mime::lower_ascii(line[end]) >= 'a' && mime::lower_ascii(line[end]) <= 'z')))
      ++end;
    std::string_view found = line.substr(begin, end - begin);
    while (found.ends_with('.') || found.ends_with('-')) found.remove_suffix(1);
    while (found.starts_with('.') || found.starts_with('\'') || found.starts_with('='))
      found.remove_prefix(1);
    if (found.starts_with('@') || found.ends_with('@')) continue;
    out.emplace_back(found);
  }
  return out;
}

bool begins_returned_mail(std::string_view line) {
  const std::string text = folded(trimmed(line));
  if (mime::begins_with_word(line, "Received: ") || mime::begins_with_word(line, "Return-Path: ") ||
      mime::begins_with_word(line, "Message-ID: "))
    return true;
  const bool marked = text.starts_with('-') || text.starts_with('=') || text.starts_with('*') ||
                      text.starts_with('|') || text.ends_with(':') || text.ends_with('-');
  return marked && text.size() < 120 && holds_any(text, returns);
}

struct Split {
  std::string report;
  std::string returned;
};

Split split_report(std::string_view text) {
  Split out;
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (any && begins_returned_mail(line)) {
      out.returned = text.substr(at);
      break;
    }
    any = any || !trimmed(line).empty();
    out.report += line;
    out.report += '\n';
    at = end + 1;
  }
  return out;
}

// Whether a line begins with an address: those are the ones that failed, others are only mentioned.
bool begins_with_address(std::string_view line, const std::string& address) {
  const std::size_t at = line.find_first_not_of(" \t<*-|\"'");
  return at != std::string_view::npos && line.substr(at).starts_with(address);
}

// Finds whom the report speaks of, and what it says about the first of them.
class Reading {
 public:
  Reading(const mime::Mail& mail, std::string_view report) : mail_(mail), report_(report) {}

  void into(HomeMadeBounce& out) {
    take(out, true);
    if (out.recipients.empty()) take(out, false);
  }

 private:
  void take(HomeMadeBounce& out, bool at_begin) {
    std::size_t first_at = report_.size();
    std::size_t lines = 0;
    for (std::size_t at = 0; at < report_.size() && ++lines < 400;) {
      const std::size_t end = std::min(report_.find('\n', at), report_.size());
      for (std::string& address : addresses_in(report_.substr(at, end - at))) {
        if (at_begin && !begins_with_address(report_.substr(at, end - at), address)) continue;
        if (is_ours(address) || out.recipients.size() >= 50) continue;
        if (std::find(out.recipients.begin(), out.recipients.end(), address) != out.recipients.end())
          continue;
        if (out.recipients.empty()) first_at = at;
        out.recipients.push_back(std::move(address));
      }
      at = end + 1;
    }
    out.words = first_at < report_.size() ? one_line(report_.substr(first_at, 700))
                                          : one_line(report_.substr(0, 700));
  }

  // Addresses of the sender of the report and of whom it is for are not what failed.
  [[nodiscard]] bool is_ours(const std::string& address) const {
    const std::string key = folded(address);
    if (key.starts_with("postmaster@") || key.starts_with("mailer-daemon@")) return true;
    if (key == folded(mail_.from.address)) return true;
    return std::any_of(mail_.to.begin(), mail_.to.end(),
                       [&](const auto& to) { return folded(to.address) == key; });
  }

  const mime::Mail& mail_;
  std::string_view report_;
};

// Nobody writes from there but a machine that could not deliver.
bool is_daemon(const mime::Mail& mail) {
  const std::string address = folded(mail.from.address);
  return address == "mailer-daemon" || address.starts_with("mailer-daemon@") ||
         folded(mail.from.name).find("mail delivery s") != std::string::npos;
}

}  // namespace

bool is_from_mail_system(const mime::Mail& mail) {
  const std::string address = folded(mail.from.address);
  const std::string local = address.substr(0, std::min(address.find('@'), address.size()));
  if (std::any_of(senders.begin(), senders.end(), [&](auto sender) {
        return local == sender || local.starts_with(std::string(sender) + '-');
      }))
    return true;
  if (holds_any(folded(mail.from.name), sender_names)) return true;
  return mail.header("return-path") == "<>" || mail.has_header("x-failed-recipients");
}

std::optional<HomeMadeBounce> home_made_bounce(const mime::Mail& mail) {
  const bool system = is_from_mail_system(mail);
  const bool subject = holds_any(folded(mail.subject), subjects);
  if (!system && !subject) return std::nullopt;
  Split split = split_report(std::string_view(mail.text).substr(0, 200'000));
  const std::string report = folded(split.report);
  const bool words = holds_any(report, report_words) || smtp_reply(split.report) != 0 ||
                     !enhanced_status(split.report).empty();
  const bool returned = !split.returned.empty() ||
                        std::any_of(mail.attachments.begin(), mail.attachments.end(), [](const auto& p) {
                          return p.media_type == "message/rfc822" || p.media_type == "text/rfc822-headers";
                        });
  // The managers of lists refuse mail in their own way, and say who they are.
  const bool list_manager = mail.has_header("x-mlserver") && subject;
  const int signs = (list_manager ? 3 : 0) + (is_daemon(mail) ? 1 : 0) + (system ? 1 : 0) +
                    (subject ? 1 : 0) + (words ? 1 : 0) + (returned ? 1 : 0);
  if (!mail.has_header("x-failed-recipients") &&
      (signs < 3 || !(system || list_manager || (subject && words))))
    return std::nullopt;
  HomeMadeBounce out;
  for (const std::string& address : addresses_in(mail.header("x-failed-recipients")))
    out.recipients.push_back(address);
  Reading(mail, split.report).into(out);
  const std::string warned = folded(mail.subject);
  out.only_delayed = warned.find("delay") != std::string_view::npos || warned.starts_with("warning:") ||
                     report.find("will be retried") != std::string_view::npos ||
                     report.find("no action is required") != std::string_view::npos;
  for (const mime::HeaderBlock& block : mime::header_blocks(split.returned)) {
    if (const std::string_view id = block.field("message-id"); !id.empty() && out.original_id.empty())
      out.original_id = mime::message_id(id);
    if (out.recipients.empty()) {
      for (std::string& address : addresses_in(block.field("to")))
        out.recipients.push_back(std::move(address));
    }
  }
  out.report = std::move(split.report);
  return out;
}

}  // namespace heard::understand

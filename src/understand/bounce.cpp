#include "understand/bounce.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "mime/read_mail.h"
#include "understand/bounce_reason.h"
#include "understand/cloud_notice.h"
#include "understand/delivery_report.h"
#include "understand/home_made_bounce.h"

namespace heard::understand {
namespace {

constexpr std::size_t reason_bytes_max = 500;

bool is_exact(std::string_view status) { return !status.empty() && !status.ends_with(".0.0"); }
bool is_most_exact(std::string_view status) { return is_exact(status) && !status.ends_with(".0"); }

// An address is only given up on firm evidence: a code that says so, a refusal of the recipient by name, or
// the server's own directory. "550 user unknown" at an unknown point may as well be a filter that pretends.
bool is_firm(const std::string& words) {
  return words.find("rcpt") != std::string_view::npos ||
         words.find("recipient name is not recogni") != std::string_view::npos;
}

// A server that took the address and refused after the words of the mail judged the mail, whatever it calls
// it.
bool refused_the_mail(const std::string& words) {
  constexpr std::array<std::string_view, 6> after_data = {"end of data", "smtp command data", ">>> data",
                                                          "after data",  "reply to data",     "sending data"};
  return std::any_of(after_data.begin(), after_data.end(),
                     [&](auto sign) { return words.find(sign) != std::string_view::npos; });
}

// The code of the report, that of the server's words where the report's says nothing, ours where none is
// there.
std::string best_status(std::string_view told, std::string_view words, BounceReason reason) {
  std::string_view found = enhanced_status(words);
  // The server's own code comes before what the reporter made of it.
  for (std::string_view rest = words; !found.empty() && !is_most_exact(found);) {
    rest.remove_prefix(static_cast<std::size_t>(found.data() - rest.data()) + found.size());
    const std::string_view next = enhanced_status(rest);
    if (next.empty()) break;
    if (is_most_exact(next) || !is_exact(found))
      found = next;
    else
      break;
  }
  if (is_most_exact(found)) return std::string(found);
  if (is_exact(told)) return std::string(told);
  if (is_exact(found)) return std::string(found);
  if (!told.empty()) return std::string(told);
  if (!found.empty()) return std::string(found);
  std::string usual(usual_status(reason));
  const int reply = smtp_reply(words);
  if (reply >= 400 && reply < 500 && !is_hard(reason)) usual[0] = '4';
  return usual;
}

MailBounce of_words(std::string_view told, const std::string& words, std::string_view more) {
  MailBounce out;
  const std::string_view code = is_exact(told) ? told : enhanced_status(words);
  BounceReason reason = bounce_reason(words, code);
  if (reason == BounceReason::other && !more.empty()) reason = bounce_reason(more, code);
  const int reply = smtp_reply(words);
  // RFC 7504: a host that takes no mail at all.
  if (reply == 521 || reply == 556) reason = BounceReason::takes_no_mail;
  const bool about_address =
      reason == BounceReason::unknown_address && code.find(".1.") == std::string_view::npos;
  if (about_address) {
    const std::string all = folded(std::string(more) + words);
    if (refused_the_mail(all) || (code.empty() && !is_firm(all))) reason = BounceReason::filtered;
  }
  out.status = best_status(told, words, reason);
  // What the server itself calls passing is no end.
  const bool passing = out.status.starts_with('4');
  out.kind = is_hard(reason) && !passing ? BounceKind::hard : BounceKind::soft;
  out.reason = shortened(one_line(words), reason_bytes_max);
  return out;
}

std::optional<MailBounce> of_report(const mime::Mail& mail) {
  auto failed = delivery_report(mail);
  if (!failed) return std::nullopt;
  std::erase_if(*failed, was_reached);
  if (failed->empty()) return std::nullopt;
  // What failed for good comes before what is still tried.
  std::stable_partition(failed->begin(), failed->end(),
                        [](const FailedRecipient& r) { return r.action != "delayed"; });
  const FailedRecipient& first = failed->front();
  const auto written = home_made_bounce(mail);
  const std::string words = first.words.empty() && written ? written->words : first.words;
  MailBounce out =
      of_words(first.status, words, written ? std::string_view(written->report) : std::string_view());
  if (first.action == "delayed") out.kind = BounceKind::delayed;
  for (const FailedRecipient& recipient : *failed) {
    const auto known = std::find(out.recipients.begin(), out.recipients.end(), recipient.address);
    if (!recipient.address.empty() && known == out.recipients.end())
      out.recipients.push_back(recipient.address);
  }
  return out;
}

// A report that was handed on inside of another mail by a mail system.
std::optional<MailBounce> of_report_inside(const mime::Mail& mail) {
  if (!is_from_mail_system(mail)) return std::nullopt;
  for (const mime::MailPart& part : mail.attachments) {
    if (part.media_type != "message/rfc822" ||
        part.content.find("message/delivery-status") == std::string_view::npos)
      continue;
    const mime::Mail inside = mime::read_mail(part.content);
    if (auto out = of_report(inside)) {
      out->original_message_id = returned_message_id(inside);
      return out;
    }
  }
  return std::nullopt;
}

std::optional<MailBounce> of_complaint(const mime::Mail& mail) {
  const auto complaint = feedback_report(mail);
  if (!complaint) return std::nullopt;
  MailBounce out{.kind = BounceKind::soft, .reason = "feedback: " + complaint->words};
  if (!complaint->address.empty()) out.recipients.push_back(complaint->address);
  return out;
}

std::optional<MailBounce> of_notice(const mime::Mail& mail) {
  const auto notice = cloud_notice(mail);
  if (!notice) return std::nullopt;
  MailBounce out;
  if (notice->is_complaint) {
    out.reason = "feedback: " + notice->recipient.words;
  } else {
    out = of_words(notice->recipient.status, notice->recipient.words, "");
  }
  out.recipients.push_back(notice->recipient.address);
  out.original_message_id = notice->original_id;
  return out;
}

std::optional<MailBounce> of_text(const mime::Mail& mail) {
  auto found = home_made_bounce(mail);
  if (!found) return std::nullopt;
  MailBounce out = of_words("", found->words, found->report);
  if (found->only_delayed) {
    out.kind = BounceKind::delayed;
    if (enhanced_status(found->words).empty()) out.status[0] = '4';
  }
  out.recipients = std::move(found->recipients);
  out.original_message_id = std::move(found->original_id);
  return out;
}

}  // namespace

std::optional<MailBounce> bounce_of(const mime::Mail& mail) {
  if (const auto report = delivery_report(mail);
      report && !report->empty() && std::all_of(report->begin(), report->end(), was_reached))
    return std::nullopt;
  std::optional<MailBounce> out = of_report(mail);
  if (!out) out = of_report_inside(mail);
  if (!out) out = of_complaint(mail);
  if (!out) out = of_notice(mail);
  if (!out) out = of_text(mail);
  if (out && out->original_message_id.empty()) out->original_message_id = returned_message_id(mail);
  return out;
}

bool gives_up_address(std::string_view said) {
  const std::string_view code = enhanced_status(said);
  const int reply = smtp_reply(said);
  const bool takes_none = reply == 521 || reply == 556;
  return !code.starts_with('4') && (takes_none || is_hard(bounce_reason(said, code)));
}

}  // namespace heard::understand

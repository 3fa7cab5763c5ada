#include "channel/email/lmtp_session.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"

namespace heard::channel::email {
namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t flushed_at = std::size_t{64} << 10;  // of a line of a mail that does not end
constexpr std::size_t address_bytes_max = 320;

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// The number behind "SIZE=" among the parameters; 0 when it is not told.
std::size_t size_told(std::string_view parameters) {
  const std::string all = " " + upper(parameters);
  const std::size_t at = all.find(" SIZE=");
  if (at == std::string::npos) return 0;
  std::size_t size = 0;
  std::from_chars(all.data() + at + 6, all.data() + all.size(), size);
  return size;
}

LmtpSay say(std::string text) { return {.text = std::move(text) + "\r\n"}; }

}  // namespace

std::optional<LmtpPath> lmtp_path(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with('<')) return std::nullopt;
  const std::size_t end = text.find('>');
  if (end == std::string_view::npos || end > address_bytes_max) return std::nullopt;
  std::string_view address = text.substr(1, end - 1);
  // a route before the address ("@a,@b:") is ignored, as RFC 5321 says
  if (const std::size_t route = address.starts_with('@') ? address.find(':') : std::string_view::npos;
      route != std::string_view::npos)
    address.remove_prefix(route + 1);
  return LmtpPath{.address = std::string(address), .parameters = trimmed(text.substr(end + 1))};
}

std::string LmtpSession::greeting() { return "220 heard LMTP\r\n"; }

std::optional<LmtpStep> LmtpSession::next() { return in_data_ ? data() : command(); }

std::optional<LmtpStep> LmtpSession::command() {
  const std::size_t end = in_.find('\n');
  if (end == std::string::npos || end > limits_.line_bytes_max) {
    if (in_.size() <= limits_.line_bytes_max) return std::nullopt;
    in_.clear();
    return LmtpSay{.text = "500 5.5.2 This line is too long.\r\n", .close = true};
  }
  const std::string line(trimmed(std::string_view(in_).substr(0, end)));
  in_.erase(0, end + 1);
  return obey(line);
}

LmtpStep LmtpSession::mistake(std::string text) {
  if (++mistakes_ >= limits_.mistakes_max)
    return LmtpSay{.text = "421 4.7.0 Too many mistakes.\r\n", .close = true};
  return say(std::move(text));
}

LmtpStep LmtpSession::obey(std::string_view line) {
  const std::string verb = upper(line.substr(0, line.find(' ')));
  const std::string_view rest = line.substr(std::min(verb.size(), line.size()));
  if (verb == "QUIT") return LmtpSay{.text = "221 2.0.0 Goodbye.\r\n", .close = true};
  if (verb == "NOOP") return say("250 2.0.0 OK");
  if (verb == "LHLO") {
    forget_mail();
    greeted_ = true;
    return say(
        fmt::format("250-heard\r\n250-PIPELINING\r\n250-ENHANCEDSTATUSCODES\r\n250-8BITMIME\r\n250-"
                    "SMTPUTF8\r\n250 SIZE {}",
                    limits_.mail_bytes_max));
  }
  if (verb == "HELO" || verb == "EHLO") return mistake("500 5.5.1 This is LMTP: say LHLO.");
  if (verb == "VRFY") return say("252 2.5.0 Send it and see.");
  if (!greeted_) return mistake("503 5.5.1 Say LHLO first.");
  if (verb == "RSET") {
    forget_mail();
    return say("250 2.0.0 OK");
  }
  if (upper(line.substr(0, 10)) == "MAIL FROM:") return mail_from(line.substr(10));
  if (upper(line.substr(0, 8)) == "RCPT TO:") return rcpt_to(line.substr(8));
  if (verb == "DATA" && trimmed(rest).empty()) return begin_data();
  return mistake("500 5.5.1 This is not understood.");
}

LmtpStep LmtpSession::mail_from(std::string_view rest) {
  if (in_mail_) return mistake("503 5.5.1 One mail at a time.");
  const auto path = lmtp_path(rest);
  if (!path) return mistake("501 5.5.4 Who is it from? Say MAIL FROM:<address>.");
  if (size_told(path->parameters) > limits_.mail_bytes_max) return say("552 5.3.4 This mail is too large.");
  in_mail_ = true;
  raw_ = fmt::format("Return-Path: <{}>\r\n", path->address);
  return say("250 2.1.0 OK");
}

LmtpStep LmtpSession::rcpt_to(std::string_view rest) {
  if (!in_mail_) return mistake("503 5.5.1 Say MAIL FROM first.");
  if (recipients_ >= limits_.recipients_max) return say("452 4.5.3 Too many recipients.");
  auto path = lmtp_path(rest);
  if (!path || path->address.empty()) return mistake("501 5.5.4 Who is it for? Say RCPT TO:<address>.");
  return LmtpAsk{.address = std::move(path->address)};
}

std::string LmtpSession::recipient(Recipient answer) {
  switch (answer) {
    case Recipient::taken:
      ++recipients_;
      return "250 2.1.5 OK\r\n";
    case Recipient::unknown:
      return "550 5.1.1 There is no inbox with this address.\r\n";
    case Recipient::later:
      break;
  }
  return "451 4.3.0 Not just now. Please try again.\r\n";
}

LmtpStep LmtpSession::begin_data() {
  if (!in_mail_ || recipients_ == 0) return mistake("503 5.5.1 There is nobody to give it to.");
  in_data_ = true;
  at_line_start_ = true;
  too_large_ = given_up_ = false;
  return say("354 Go on, and end with a dot on a line by itself.");
}

// `whole`: up to its end; else the rest of the line is still to come.
void LmtpSession::take_line(std::string_view line, bool whole) {
  if (at_line_start_ && line.starts_with('.')) line.remove_prefix(1);
  at_line_start_ = whole;
  too_large_ |= raw_.size() + line.size() > limits_.mail_bytes_max;
  if (too_large_ || given_up_) return;
  raw_.append(line);
  if (whole) raw_.append(line_end);
}

std::optional<LmtpStep> LmtpSession::data() {
  std::size_t at = 0;
  std::optional<LmtpStep> ended;
  while (!ended) {
    const std::size_t end = in_.find(line_end, at);
    if (end == std::string::npos) break;
    const std::string_view line = std::string_view(in_).substr(at, end - at);
    at = end + line_end.size();
    // a dot between bare line feeds ends nothing: what is behind it would be somebody else's mail
    if (at_line_start_ && line == ".") {
      ended = end_data();
    } else {
      take_line(line, true);
    }
  }
  in_.erase(0, at);
  if (!ended && in_.size() > flushed_at) {
    take_line(std::string_view(in_).substr(0, in_.size() - 1), false);
    in_.erase(0, in_.size() - 1);
  }
  return ended;
}

LmtpStep LmtpSession::end_data() {
  LmtpDeliver whole{.raw = std::move(raw_), .recipients = recipients_};
  const std::string_view no = too_large_  ? "552 5.3.4 This mail is too large.\r\n"
                              : given_up_ ? "452 4.3.1 There is no room just now. Please try again.\r\n"
                                          : "";
  forget_mail();
  if (no.empty()) return whole;
  LmtpSay refused;
  for (std::size_t i = 0; i < whole.recipients; ++i) refused.text += no;
  return refused;
}

void LmtpSession::give_up_mail() {
  if (!in_data_) return;
  given_up_ = true;
  std::string().swap(raw_);
}

void LmtpSession::forget_mail() {
  in_mail_ = false;
  in_data_ = false;
  recipients_ = 0;
  raw_.clear();
}

}  // namespace heard::channel::email

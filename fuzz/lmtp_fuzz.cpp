// Any bytes as one end of LMTP: every step ends, answers are lines, a mail has at most its limit and begins
// with the path it came by; and how the bytes were cut on their way changes nothing.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "channel/email/lmtp_session.h"

namespace {

using namespace heard::channel::email;

constexpr LmtpLimits limits{
    .line_bytes_max = 200, .mail_bytes_max = 2'000, .recipients_max = 3, .mistakes_max = 5};

void require(bool holds) {
  if (!holds) std::abort();
}

// Everything that was answered and taken; false when the connection is over.
bool obey(LmtpSession& session, std::string& all) {
  while (auto step = session.next()) {
    if (const auto* said = std::get_if<LmtpSay>(&*step)) {
      require(said->text.ends_with("\r\n"));
      all += said->text;
      if (said->close) return false;
    } else if (const auto* ask = std::get_if<LmtpAsk>(&*step)) {
      require(!ask->address.empty());
      all += session.recipient(ask->address.size() % 2 == 0 ? LmtpSession::Recipient::taken
                                                            : LmtpSession::Recipient::unknown);
      require(session.recipients() <= limits.recipients_max);
    } else {
      const auto& whole = std::get<LmtpDeliver>(*step);
      require(whole.recipients > 0 && whole.raw.size() <= limits.mail_bytes_max + 400);
      require(whole.raw.starts_with("Return-Path: <"));
      all += whole.raw;
    }
  }
  return true;
}

std::string told(std::string_view bytes, std::size_t piece) {
  LmtpSession session(limits);
  std::string all;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    session.feed(bytes.substr(at, piece));
    if (!obey(session, all)) break;
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  require(told(bytes, 1) == told(bytes, 7));
  told(bytes, bytes.size() + 1);
  return 0;
}

// One LMTP conversation (RFC 2033) without its wire: bytes go in, what is to be done comes out. Everything is
// bounded, and each recipient gets an answer of its own. Touched by one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace heard::channel::email {

struct LmtpLimits {
  std::size_t line_bytes_max = 2'000;
  std::size_t mail_bytes_max = std::size_t{75} << 20;
  std::size_t recipients_max = 100;
  int mistakes_max = 20;
};

// To be sent; then the connection is closed, where it says so.
struct LmtpSay {
  std::string text;
  bool close = false;
};
// Is there an inbox with this address? To be answered with recipient().
struct LmtpAsk {
  std::string address;
};
// A whole mail, for each of the recipients that were taken; to be answered with one line each.
struct LmtpDeliver {
  std::string raw;
  std::size_t recipients = 0;
};
using LmtpStep = std::variant<LmtpSay, LmtpAsk, LmtpDeliver>;

class LmtpSession {
 public:
  explicit LmtpSession(LmtpLimits limits = {}) : limits_(limits) {}

  [[nodiscard]] static std::string greeting();
  // What came in; next() is called until it has nothing more.
  void feed(std::string_view bytes) { in_.append(bytes); }
  std::optional<LmtpStep> next();
  // The answer to LmtpAsk: whether it was found, or is to be asked again later.
  enum class Recipient { taken, unknown, later };
  std::string recipient(Recipient answer);
  // Of the mail that is being told.
  [[nodiscard]] std::size_t recipients() const { return recipients_; }
  // Bytes of it that are kept, until it is whole.
  [[nodiscard]] std::size_t held_bytes() const { return raw_.size() + in_.size(); }
  // There is no room for it just now: its rest is passed over, and its server is to keep it.
  void give_up_mail();

 private:
  std::optional<LmtpStep> command();
  std::optional<LmtpStep> data();
  LmtpStep obey(std::string_view line);
  LmtpStep mail_from(std::string_view rest);
  LmtpStep rcpt_to(std::string_view rest);
  LmtpStep begin_data();
  LmtpStep end_data();
  LmtpStep mistake(std::string text);
  void take_line(std::string_view line, bool whole);
  void forget_mail();

  LmtpLimits limits_;
  std::string in_;
  bool greeted_ = false;
  bool in_mail_ = false;
  bool in_data_ = false;
  bool at_line_start_ = true;
  bool too_large_ = false;
  bool given_up_ = false;
  int mistakes_ = 0;
  std::size_t recipients_ = 0;
  std::string raw_;
};

// "<ada@example.org> SIZE=12" → the address and the rest; nothing when there are no brackets.
struct LmtpPath {
  std::string address;
  std::string_view parameters;
};
std::optional<LmtpPath> lmtp_path(std::string_view text);

}  // namespace heard::channel::email

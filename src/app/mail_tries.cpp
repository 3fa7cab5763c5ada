#include "app/mail_tries.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "base/mail_address.h"
#include "channel/email/find_servers.h"
#include "channel/email/try_server.h"
#include "desk/mailbox_places.h"

namespace heard::app {
namespace {

namespace asio = boost::asio;
using channel::email::MailProtocol;
using channel::email::MailSignIn;

constexpr int asked_max = 8;
constexpr int again_after_s = 20;
constexpr int port_max = 65'535;

struct Counted {
  explicit Counted(std::atomic<int>& count) : count_(count) { ++count_; }
  ~Counted() { --count_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  std::atomic<int>& count_;
};

template <class T>
asio::awaitable<T> called(std::function<T()> fn) {
  co_return fn();
}

desk::Task<std::optional<MailSignIn>> sign_in_of(desk::Desk& desk,
                                                 const std::optional<MailServerEntry>& entry,
                                                 desk::MailSide side, std::string address,
                                                 std::optional<InboxId> inbox) {
  if (!entry) co_return std::optional<MailSignIn>{};
  const std::string field = side == desk::MailSide::in ? "in." : "out.";
  if (entry->port < 1 || entry->port > port_max)
    co_return invalid("out_of_range", "A port is a number from 1 to 65535.", field + "port");
  MailSignIn sign_in{
      .place = {.host = std::string(trimmed(entry->host.view())),
                .port = static_cast<std::uint16_t>(entry->port),
                .security = entry->security,
                .protocol = side == desk::MailSide::in ? MailProtocol::imap : MailProtocol::smtp},
      .user = std::string(trimmed(entry->user.view()))};
  if (entry->password && !entry->password->empty()) {
    sign_in.password = Secret(entry->password->str());
  } else if (!sign_in.user.empty()) {
    HEARD_CO_TRY(auto known, co_await desk::known_mail_password(desk, inbox, std::move(address), side,
                                                                sign_in.place.host, sign_in.user));
    if (!known)
      co_return invalid("missing_field", "Please give the password for this server.", field + "password");
    sign_in.password = std::move(*known);
  }
  co_return std::optional(std::move(sign_in));
}

}  // namespace

template <class T>
desk::Task<T> MailTries::on_a_thread(std::function<T()> fn) {
  if (asked_ >= asked_max) co_return busy("too many mail servers are being tried", again_after_s);
  const Counted counted(asked_);
  co_return co_await asio::co_spawn(threads_, called<T>(fn), asio::use_awaitable);
}

desk::Task<MailboxTried> MailTries::try_mailbox(PutMailbox mailbox, std::optional<InboxId> inbox) {
  HEARD_CO_TRY(auto in,
               co_await sign_in_of(desk_, mailbox.in, desk::MailSide::in, mailbox.address.str(), inbox));
  HEARD_CO_TRY(auto out,
               co_await sign_in_of(desk_, mailbox.out, desk::MailSide::out, mailbox.address.str(), inbox));
  // g++ 12 destroys a closure twice that is made where it is awaited, so it has a name.
  const std::function<MailboxTried()> both = [this, in = std::move(in), out = std::move(out)] {
    MailboxTried tried;
    if (in) tried.in = channel::email::try_fetching(*in, interrupt_);
    if (out) tried.out = channel::email::try_sending(*out, interrupt_);
    return tried;
  };
  co_return co_await on_a_thread(both);
}

desk::Task<MailServersFound> MailTries::find(std::string address) {
  const auto whole = mail_address(address);
  if (!whole) co_return invalid("invalid_email", "This is not a complete email address.", "address");
  const std::function<MailServersFound()> search = [text = whole->text] {
    return channel::email::find_servers(text, channel::email::ask_name_servers());
  };
  co_return co_await on_a_thread(search);
}

void MailTries::stop() {
  interrupt_.give();
  threads_.join();
}

}  // namespace heard::app

#include "app/mail_tries.h"

#include "base/mail_address.h"
#include "channel/email/find_servers.h"
#include "channel/email/try_server.h"
#include "desk/mail/mailbox_places.h"

namespace heard::app {
namespace {

using channel::email::MailProtocol;
using channel::email::MailSignIn;

constexpr int port_max = 65'535;

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

// Whether it is signed in at the provider's pages: with tokens that came with the form, or the known ones.
struct TokenWanted {
  bool wanted = false;
  std::optional<Secret> carried{};
  std::optional<InboxId> inbox{};
};

desk::Task<TokenWanted> token_wanted(desk::Desk& desk, const desk::Caller& caller, const PutMailbox& mailbox,
                                     std::optional<InboxId> inbox) {
  if (mailbox.grant) {
    const auto carried = desk::carried_tokens(desk, caller, mailbox.grant->view());
    if (!carried)
      co_return invalid("sign_in_over", "This sign-in is over. Please sign in at the provider again.",
                        "grant");
    co_return TokenWanted{.wanted = true, .carried = carried->tokens.access};
  }
  if (!inbox) co_return TokenWanted{};
  HEARD_CO_TRY(const bool granted, co_await desk::is_signed_in_for(desk, *inbox, mailbox));
  co_return TokenWanted{.wanted = granted, .carried = {}, .inbox = inbox};
}

// A password is asked for where there is none, and a token stands in for it.
void by_token(PutMailbox& mailbox) {
  for (auto* side : {&mailbox.in, &mailbox.out})
    if (*side) (*side)->password = Text<1000>::cut("token");
}

}  // namespace

desk::Task<MailboxTried> MailTries::try_mailbox(const desk::Caller& caller, PutMailbox mailbox,
                                                std::optional<InboxId> inbox) {
  HEARD_CO_TRY(const TokenWanted token, co_await token_wanted(desk_, caller, mailbox, inbox));
  if (token.wanted) by_token(mailbox);
  HEARD_CO_TRY(auto in,
               co_await sign_in_of(desk_, mailbox.in, desk::MailSide::in, mailbox.address.str(), inbox));
  HEARD_CO_TRY(auto out,
               co_await sign_in_of(desk_, mailbox.out, desk::MailSide::out, mailbox.address.str(), inbox));
  // g++ 12 destroys a closure twice that is made where it is awaited, so it has a name.
  const std::function<MailboxTried()> both = [this, token, in = std::move(in),
                                              out = std::move(out)]() mutable {
    MailboxTried tried;
    if (token.wanted) {
      const Result<Secret> access = token.carried ? *token.carried : grants_.access(*token.inbox, false);
      if (!access.ok()) {
        tried.in = MailServerTried{.step = "sign_in", .trouble = access.error().sentence, .mend = {}};
        return tried;
      }
      for (auto* side : {&in, &out}) {
        if (!*side || (*side)->user.empty()) continue;
        (*side)->password = *access;
        (*side)->by_token = true;
      }
    }
    if (in) tried.in = channel::email::try_fetching(*in, interrupt_);
    if (out) tried.out = channel::email::try_sending(*out, interrupt_);
    return tried;
  };
  co_return co_await threads_.run(both);
}

desk::Task<MailServersFound> MailTries::find(std::string address) {
  const auto whole = mail_address(address);
  if (!whole) co_return invalid("invalid_email", "This is not a complete email address.", "address");
  const std::function<MailServersFound()> search = [this, text = whole->text] {
    return channel::email::find_servers(text, channel::email::ask_name_servers(interrupt_));
  };
  co_return co_await threads_.run(search);
}

desk::Task<MailTokens> MailTries::redeem(desk::MailSignInBack back, std::string code) {
  const std::function<std::optional<Result<MailTokens>>()> ask = [this, &back, &code] {
    return std::optional(grants_.redeem(back, code));
  };
  HEARD_CO_TRY(auto tokens, co_await threads_.run(ask));
  co_return *std::move(tokens);
}

void MailTries::stop() {
  interrupt_.give();
  threads_.join();
}

}  // namespace heard::app

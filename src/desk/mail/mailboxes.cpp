#include "desk/mail/mailboxes.h"

#include <fmt/format.h>

#include "base/host_name.h"
#include "base/mail_address.h"
#include "base/seal.h"
#include "desk/house/inboxes.h"
#include "desk/mail/mail_grants.h"
#include "store/setting.h"
#include "store/sql/mail.h"
#include "store/sql/mail_sign_in.h"
#include "store/sql/mailbox_place.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr int port_max = 65'535;

enum class Way { in, out };

std::string about(Way way, InboxId inbox) {
  return fmt::format("mailbox {} {}", way == Way::in ? "in" : "out", inbox.value);
}

std::string field(Way way, std::string_view name) {
  return fmt::format("{}.{}", way == Way::in ? "in" : "out", name);
}

// One of its two servers, as it is stored.
struct Server {
  std::optional<Text<253>> host;
  std::int64_t port = 0;
  MailSecurity security = MailSecurity::tls;
  Text<254> user;
  std::string secret;  // sealed
  bool operator==(const Server&) const = default;
};

Server server_of(const Mailbox& mailbox, Way way) {
  if (way == Way::in)
    return {mailbox.in_host, mailbox.in_port, mailbox.in_security, mailbox.in_user, mailbox.in_secret};
  return {mailbox.out_host, mailbox.out_port, mailbox.out_security, mailbox.out_user, mailbox.out_secret};
}

Result<void> check_server(const MailServerEntry& entry, Way way) {
  const std::string_view host = trimmed(entry.host.view());
  if (host.empty())
    return invalid("missing_field", "Please name the server, such as mail.example.org.", field(way, "host"));
  if (!is_host_name(host))
    return invalid("invalid_host", "A server's name is written like mail.example.org.", field(way, "host"));
  if (entry.port < 1 || entry.port > port_max)
    return invalid("out_of_range", "A port is a number from 1 to 65535.", field(way, "port"));
  if (entry.security == MailSecurity::none && !is_this_machine(host))
    return invalid("not_secure", "Without encryption only a server on this machine can be used.",
                   field(way, "security"));
  if (way == Way::in && trimmed(entry.user.view()).empty())
    return invalid("missing_field", "Please say under which name to sign in.", field(way, "user"));
  return {};
}

// The password that is to be kept, sealed: the one that is given, or the known one of the same server and
// name. `sealed` is the given one.
Result<std::string> secret_of(const Desk& desk, const MailServerEntry& entry, const Server& server,
                              const std::optional<Server>& known, InboxId inbox, Way way,
                              const std::string& sealed) {
  if (server.user.empty()) return std::string();
  const bool same =
      known && known->host == server.host && known->user == server.user && !known->secret.empty();
  if (entry.password && !entry.password->empty()) {
    const auto before = same ? unseal(known->secret, about(way, inbox), desk.master_key) : std::nullopt;
    return before && before->reveal() == entry.password->view() ? known->secret : sealed;
  }
  if (same) return known->secret;
  return invalid("missing_field", "Please give the password for this server.", field(way, "password"));
}

struct Putting {
  InboxId inbox;
  PutMailbox command;
  std::string in_sealed;
  std::string out_sealed;
  std::optional<SealedGrant> grant{};  // somebody signed in at the provider
  std::string sign_in;                 // its mark
};

bool has_password(const std::optional<MailServerEntry>& entry) {
  return entry && entry->password && !entry->password->empty();
}

// The mark of a sign-in at the provider: this one, or the known one while no password takes its place.
std::string signed_in(const Putting& putting, const std::optional<Mailbox>& was) {
  if (putting.grant) return putting.sign_in;
  if (!was || has_password(putting.command.in) || has_password(putting.command.out)) return {};
  return was->signed_in;
}

std::string sealed(const Desk& desk, const std::optional<MailServerEntry>& entry, InboxId inbox, Way way) {
  if (!entry || !entry->password) return {};
  return seal(Secret(entry->password->str()), about(way, inbox), desk.master_key, desk.random);
}

Result<Server> server_put(const Desk& desk, const Putting& putting, const std::optional<Mailbox>& was,
                          Way way) {
  const auto& entry = way == Way::in ? putting.command.in : putting.command.out;
  if (!entry) return Server{.port = way == Way::in ? 993 : 465};
  HEARD_CHECK(check_server(*entry, way));
  Server server{.host = Text<253>::cut(trimmed(entry->host.view())),
                .port = entry->port,
                .security = entry->security,
                .user = Text<254>::cut(trimmed(entry->user.view()))};
  if (!signed_in(putting, was).empty()) return server;
  const auto known = was ? std::optional(server_of(*was, way)) : std::nullopt;
  HEARD_TRY(server.secret, secret_of(desk, *entry, server, known, putting.inbox, way,
                                     way == Way::in ? putting.in_sealed : putting.out_sealed));
  return server;
}

// How far it was read holds for this server and name only.
bool is_same_mailbox(const Mailbox& was, const Mailbox& mailbox) {
  return was.in_host == mailbox.in_host && was.in_user == mailbox.in_user;
}

Result<void> address_it(store::Tx& tx, Mailbox& mailbox, std::string_view text) {
  const auto address = mail_address(text);
  if (!address) return invalid("invalid_email", "This is not a complete email address.", "address");
  const auto other = tx.one<Mailbox>(store::sql::mailbox_by_address, address->key);
  if (other && other->inbox != mailbox.inbox)
    return invalid("address_taken", "Another inbox has this address already.", "address");
  mailbox.address = Text<254>::cut(address->text);
  mailbox.address_folded = address->key;
  return {};
}

// Chosen when it is connected; afterwards it says nothing any more.
Result<std::int64_t> earlier_days(const Putting& putting, const Mailbox& mailbox,
                                  const std::optional<Mailbox>& was) {
  if (was && is_same_mailbox(*was, mailbox)) return was->earlier_days;
  const int wanted = putting.command.earlier_days.value_or(0);
  if (wanted == 0 || wanted == 7 || wanted == 30) return std::int64_t{wanted};
  return invalid("out_of_range", "Mail from before is taken for the last 7 or 30 days, or not at all.",
                 "earlier_days");
}

Result<Mailbox> mailbox_put(store::Tx& tx, const Desk& desk, const Putting& putting,
                            const std::optional<Mailbox>& was) {
  Mailbox mailbox{.inbox = putting.inbox};
  HEARD_CHECK(address_it(tx, mailbox, putting.command.address.view()));
  if (putting.command.sender_name)
    mailbox.sender_name = Text<200>::cut(one_line(putting.command.sender_name->view()));
  if (putting.command.signature)
    mailbox.signature = Text<signature_bytes_max>::cut(trimmed(putting.command.signature->view()));
  HEARD_TRY(const Server in, server_put(desk, putting, was, Way::in));
  HEARD_TRY(const Server out, server_put(desk, putting, was, Way::out));
  mailbox.in_host = in.host;
  mailbox.in_port = in.port;
  mailbox.in_security = in.security;
  mailbox.in_user = in.user;
  mailbox.in_secret = in.secret;
  mailbox.out_host = out.host;
  mailbox.out_port = out.port;
  mailbox.out_security = out.security;
  mailbox.out_user = out.user;
  mailbox.out_secret = out.secret;
  mailbox.signed_in = signed_in(putting, was);
  HEARD_TRY(mailbox.earlier_days, earlier_days(putting, mailbox, was));
  return mailbox;
}

// What is said of a provider holds for the servers and names that it was signed in for.
Result<void> check_sign_in_stays(const Mailbox& mailbox, const Putting& putting,
                                 const std::optional<Mailbox>& was) {
  if (mailbox.signed_in.empty() || putting.grant) return {};
  const bool same = was->in_host == mailbox.in_host && was->in_user == mailbox.in_user &&
                    was->out_host == mailbox.out_host && was->out_user == mailbox.out_user;
  if (same) return {};
  return invalid("missing_field", "Please sign in again, or give the password for this server.",
                 "in.password");
}

void forget_fetching(store::Tx& tx, InboxId inbox) {
  tx.run(store::sql::mailbox_places_drop, inbox);
  tx.run(store::sql::mailbox_state_drop, inbox);
}

std::string plus_setting(InboxId inbox) { return fmt::format("plus_addresses {}", inbox.value); }

// Whether that is another than before.
bool put_plus_addresses(store::Tx& tx, InboxId inbox, bool wanted) {
  if (takes_plus_addresses(tx, inbox) == wanted) return false;
  if (wanted) {
    store::set_setting(tx, plus_setting(inbox), "yes");
  } else {
    store::drop_setting(tx, plus_setting(inbox));
  }
  return true;
}

Result<InboxView> put_in(store::Tx& tx, const Desk& desk, const Putting& putting, By by, Instant now) {
  HEARD_TRY(const Inbox inbox, load_inbox(tx, putting.inbox));
  const auto was = tx.one<Mailbox>(store::sql::mailbox_of, putting.inbox);
  HEARD_TRY(const Mailbox mailbox, mailbox_put(tx, desk, putting, was));
  const bool other_plus = putting.command.plus_addresses &&
                          put_plus_addresses(tx, putting.inbox, *putting.command.plus_addresses);
  if (was == mailbox && !other_plus) return inbox_view(tx, desk, inbox);
  HEARD_CHECK(check_sign_in_stays(mailbox, putting, was));
  if (mailbox.signed_in.empty()) tx.run(store::sql::mail_grant_drop, putting.inbox);
  if (putting.grant) keep_grant(tx, putting.inbox, *putting.grant);
  tx.run(store::sql::mailbox_drop, putting.inbox);
  tx.put(store::sql::mailbox_add, mailbox);
  // what was wrong may be mended now
  if (!was || !is_same_mailbox(*was, mailbox)) {
    forget_fetching(tx, putting.inbox);
  } else if (server_of(*was, Way::in) != server_of(mailbox, Way::in) || was->signed_in != mailbox.signed_in) {
    tx.run(store::sql::mailbox_state_drop, putting.inbox);
  }
  tx.append(MailboxChanged{.inbox = putting.inbox}, by, now);
  return inbox_view(tx, desk, inbox);
}

std::optional<MailServerView> server_view(const Server& server) {
  if (!server.host) return std::nullopt;
  return MailServerView{.host = server.host->str(),
                        .port = static_cast<int>(server.port),
                        .security = server.security,
                        .user = server.user.str(),
                        .has_password = !server.secret.empty()};
}

std::string without_plus(std::string_view address) {
  const std::size_t at = address.rfind('@');
  const std::size_t plus = address.find('+');
  if (at == std::string_view::npos || plus == std::string_view::npos || plus > at)
    return std::string(address);
  return std::string(address.substr(0, plus)).append(address.substr(at));
}

}  // namespace

bool takes_plus_addresses(store::Tx& tx, InboxId inbox) {
  return store::get_setting(tx, plus_setting(inbox)).has_value();
}

std::optional<MailboxView> mailbox_view(store::Tx& tx, InboxId inbox) {
  const auto mailbox = tx.one<Mailbox>(store::sql::mailbox_of, inbox);
  if (!mailbox) return std::nullopt;
  MailboxView view{.address = mailbox->address.str(),
                   .sender_name = mailbox->sender_name.str(),
                   .signature = mailbox->signature.str(),
                   .in = server_view(server_of(*mailbox, Way::in)),
                   .out = server_view(server_of(*mailbox, Way::out))};
  if (!mailbox->signed_in.empty())
    if (const auto grant = tx.one<MailGrant>(store::sql::mail_grant_of, inbox))
      view.signed_in = grant->provider;
  if (const auto state = tx.one<MailboxState>(store::sql::mailbox_state_of, inbox)) {
    view.reached_at = state->reached_at;
    if (state->trouble) view.trouble = state->trouble->str();
    view.trouble_since = state->trouble_since;
    view.next_try_at = state->next_try_at;
  }
  for (const MailboxPlace& place : tx.list<MailboxPlace>(store::sql::places_of_mailbox, inbox))
    view.left_alone += place.left_alone;
  view.plus_addresses = takes_plus_addresses(tx, inbox);
  return view;
}

bool is_own_address(store::Tx& tx, std::string_view address) {
  const std::string key = folded(address);
  return tx.one<Mailbox>(store::sql::mailbox_by_address, key).has_value() ||
         tx.one<Mailbox>(store::sql::mailbox_by_address, without_plus(key)).has_value();
}

std::optional<Secret> password_in(const Desk& desk, const Mailbox& mailbox) {
  return unseal(mailbox.in_secret, about(Way::in, mailbox.inbox), desk.master_key);
}

std::optional<Secret> password_out(const Desk& desk, const Mailbox& mailbox) {
  return unseal(mailbox.out_secret, about(Way::out, mailbox.inbox), desk.master_key);
}

Task<InboxView> put_mailbox(Desk& desk, Caller caller, InboxId id, PutMailbox command) {
  Putting putting{.inbox = id, .command = std::move(command)};
  putting.in_sealed = sealed(desk, putting.command.in, id, Way::in);
  putting.out_sealed = sealed(desk, putting.command.out, id, Way::out);
  if (putting.command.grant) {
    const auto carried = carried_tokens(desk, caller, putting.command.grant->view());
    if (!carried)
      co_return invalid("sign_in_over", "This sign-in is over. Please sign in at the provider again.",
                        "grant");
    putting.grant = seal_grant(desk, id, *carried);
    putting.sign_in = desk.random.token(12);
  }
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write(
      [&](store::Tx& tx) { return put_in(tx, desk, putting, by(caller), now); });
}

Task<void> remove_mailbox(Desk& desk, Caller caller, InboxId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (tx.run(store::sql::mailbox_drop, id) == 0) return not_found("This mailbox");
    forget_fetching(tx, id);
    tx.run(store::sql::mail_grant_drop, id);
    put_plus_addresses(tx, id, false);
    tx.append(MailboxChanged{.inbox = id, .removed = true}, by(caller), now);
    return {};
  });
}

}  // namespace heard::desk

#include "channel/email/lmtp.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <list>
#include <optional>
#include <thread>

namespace heard::channel::email {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Socket = asio::generic::stream_protocol::socket;

constexpr std::string_view full = "421 4.3.2 Too many connections. Please try again.\r\n";

Error cannot_listen(const std::string& listen, std::string_view why) {
  return invalid(
      "invalid_lmtp_listen",
      fmt::format("Mail cannot be taken by LMTP on \"{}\": {}. Write a port of this machine, such as "
                  "127.0.0.1:2424, or the path of a socket.",
                  listen, why),
      "lmtp_listen");
}

Result<asio::ip::tcp::endpoint> endpoint_of(const std::string& listen) {
  const std::size_t colon = listen.rfind(':');
  if (colon == std::string::npos) return cannot_listen(listen, "it has no port");
  std::string host = listen.substr(0, colon);
  if (host == "localhost") host = "127.0.0.1";
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  unsigned short port = 0;
  const char* end = listen.data() + listen.size();
  if (std::from_chars(listen.data() + colon + 1, end, port).ptr != end)
    return cannot_listen(listen, "its port is no number");
  error_code failure;
  const auto address = asio::ip::make_address(host, failure);
  if (failure) return cannot_listen(listen, "it is no address");
  // whoever reaches it may hand in anything in anybody's name
  if (!address.is_loopback()) return cannot_listen(listen, "it can be reached from elsewhere");
  return asio::ip::tcp::endpoint(address, port);
}

}  // namespace

struct Lmtp::Parts : std::enable_shared_from_this<Lmtp::Parts> {
  Parts(LmtpOptions given, LmtpPorts of) : options(std::move(given)), ports(std::move(of)) {}

  // A connection, and when it is cut off.
  struct Peer {
    Peer(asio::io_context& context, Socket from) : socket(std::move(from)), patience(context) {}
    Socket socket;
    asio::steady_timer patience;
    LmtpSession session{};
    std::vector<InboxId> inboxes{};
    bool busy = false;             // with a mail that is being taken
    std::size_t taking_bytes = 0;  // how large that is
  };

  LmtpOptions options;
  LmtpPorts ports;
  asio::io_context context{1};
  std::optional<asio::ip::tcp::acceptor> tcp;
  std::optional<asio::local::stream_protocol::acceptor> local;
  std::list<std::shared_ptr<Peer>> peers;
  std::thread thread;
  bool stopping = false;

  Result<void> listen_on_port();
  Result<void> listen_on_socket();
  template <class Acceptor>
  asio::awaitable<void> accept_all(Acceptor& acceptor);
  void take_in(Socket socket);
  asio::awaitable<void> serve(std::shared_ptr<Peer> peer);
  asio::awaitable<bool> obey(Peer& peer);
  asio::awaitable<std::string> answer(Peer& peer, LmtpStep step);
  asio::awaitable<std::string> deliver(Peer& peer, LmtpDeliver whole) const;
  [[nodiscard]] bool has_room() const;
  asio::awaitable<bool> send(Peer& peer, std::string text);
  void wait_for(const std::shared_ptr<Peer>& peer) const;
  void close_all();
};

Result<void> Lmtp::Parts::listen_on_port() {
  HEARD_TRY(const auto endpoint, endpoint_of(options.listen));
  tcp.emplace(context);
  error_code failure;
  tcp->open(endpoint.protocol(), failure);
  if (!failure) tcp->set_option(asio::socket_base::reuse_address(true), failure);
  if (!failure) tcp->bind(endpoint, failure);
  if (!failure) tcp->listen(16, failure);
  if (failure) return cannot_listen(options.listen, failure.message());
  return {};
}

Result<void> Lmtp::Parts::listen_on_socket() {
  if (options.listen.size() > 100) return cannot_listen(options.listen, "the path is too long");
  struct stat there {};
  // a socket that another Heard left; nothing else is ever removed
  if (::lstat(options.listen.c_str(), &there) == 0 && S_ISSOCK(there.st_mode))
    ::unlink(options.listen.c_str());
  local.emplace(context);
  error_code failure;
  local->open(asio::local::stream_protocol(), failure);
  if (!failure) local->bind(asio::local::stream_protocol::endpoint(options.listen), failure);
  // the mail server is another user; who may come near is the folder's business
  if (!failure && ::chmod(options.listen.c_str(), 0666) != 0)
    failure = {errno, boost::system::system_category()};
  if (!failure) local->listen(16, failure);
  if (failure) return cannot_listen(options.listen, failure.message());
  return {};
}

template <class Acceptor>
asio::awaitable<void> Lmtp::Parts::accept_all(Acceptor& acceptor) {
  asio::steady_timer pause(context);
  while (!stopping) {
    error_code failure;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, failure));
    if (stopping) co_return;
    if (!failure) {
      take_in(Socket(std::move(socket)));
      continue;
    }
    pause.expires_after(std::chrono::milliseconds(100));
    co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, failure));
  }
}

void Lmtp::Parts::take_in(Socket socket) {
  if (std::ssize(peers) >= options.connections_max) {
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(full), ignored);
    return;
  }
  auto peer = std::make_shared<Peer>(context, std::move(socket));
  peer->session = LmtpSession(options.limits);
  peers.push_back(peer);
  asio::co_spawn(context, serve(peer), [self = shared_from_this(), peer](const std::exception_ptr& thrown) {
    self->peers.remove(peer);
    peer->patience.cancel();
    if (thrown) spdlog::error("LMTP: a connection was given up");
  });
}

// Closes the connection when nothing has come for so long.
void Lmtp::Parts::wait_for(const std::shared_ptr<Peer>& peer) const {
  peer->patience.expires_after(std::chrono::seconds(options.patience_s));
  peer->patience.async_wait([peer](const error_code& cancelled) {
    error_code ignored;
    if (!cancelled) peer->socket.close(ignored);
  });
}

asio::awaitable<bool> Lmtp::Parts::send(Peer& peer, std::string text) {
  error_code failure;
  co_await asio::async_write(peer.socket, asio::buffer(text),
                             asio::redirect_error(asio::use_awaitable, failure));
  co_return !failure;
}

asio::awaitable<void> Lmtp::Parts::serve(std::shared_ptr<Peer> peer) {
  std::vector<char> buffer(std::size_t{64} << 10);
  wait_for(peer);
  bool goes_on = co_await send(*peer, LmtpSession::greeting());
  while (goes_on && !stopping) {
    error_code failure;
    wait_for(peer);
    const std::size_t got = co_await peer->socket.async_read_some(
        asio::buffer(buffer), asio::redirect_error(asio::use_awaitable, failure));
    if (failure) break;
    peer->session.feed({buffer.data(), got});
    if (!has_room()) peer->session.give_up_mail();
    goes_on = co_await obey(*peer);
  }
  error_code ignored;
  peer->socket.close(ignored);
}

bool Lmtp::Parts::has_room() const {
  std::size_t held = 0;
  for (const auto& peer : peers) held += peer->session.held_bytes() + peer->taking_bytes;
  return held <= options.held_bytes_max;
}

// Everything that came; false when the connection is over.
asio::awaitable<bool> Lmtp::Parts::obey(Peer& peer) {
  while (auto step = peer.session.next()) {
    const auto* said = std::get_if<LmtpSay>(&*step);
    const bool close = said != nullptr && said->close;
    peer.busy = true;
    std::string text = co_await answer(peer, std::move(*step));
    const bool sent = co_await send(peer, std::move(text));
    peer.busy = false;
    if (!sent || close || stopping) co_return false;
  }
  co_return true;
}

asio::awaitable<std::string> Lmtp::Parts::answer(Peer& peer, LmtpStep step) {
  if (auto* said = std::get_if<LmtpSay>(&step)) co_return std::move(said->text);
  if (auto* whole = std::get_if<LmtpDeliver>(&step)) {
    peer.taking_bytes = whole->raw.size();
    std::string answers = co_await deliver(peer, std::move(*whole));
    peer.taking_bytes = 0;
    co_return answers;
  }
  auto& ask = std::get<LmtpAsk>(step);
  const Result<InboxId> inbox = co_await ports.find(std::move(ask.address));
  if (inbox.ok()) {
    peer.inboxes.resize(peer.session.recipients());  // without those of a mail that was given up
    peer.inboxes.push_back(*inbox);
    co_return peer.session.recipient(LmtpSession::Recipient::taken);
  }
  co_return peer.session.recipient(inbox.error().kind == ErrorKind::invalid ? LmtpSession::Recipient::unknown
                                                                            : LmtpSession::Recipient::later);
}

asio::awaitable<std::string> Lmtp::Parts::deliver(Peer& peer, LmtpDeliver whole) const {
  std::string answers;
  for (std::size_t i = 0; i < peer.inboxes.size(); ++i) {
    std::string raw = i + 1 < peer.inboxes.size() ? whole.raw : std::move(whole.raw);
    const Result<void> taken = co_await ports.take(peer.inboxes[i], std::move(raw));
    if (taken.ok()) {
      answers += "250 2.0.0 Taken\r\n";
    } else if (taken.error().kind == ErrorKind::too_large) {
      answers += "552 5.3.4 This mail is too large.\r\n";
    } else {
      spdlog::warn("LMTP: a mail was not taken: {} {}", taken.error().sentence, taken.error().cause);
      answers += "451 4.3.0 Not just now. Please try again.\r\n";
    }
  }
  co_return answers;
}

void Lmtp::Parts::close_all() {
  stopping = true;
  error_code ignored;
  if (tcp) tcp->close(ignored);
  if (local) local->close(ignored);
  for (const auto& peer : peers) {
    peer->patience.cancel();
    if (!peer->busy) peer->socket.close(ignored);
  }
}

Lmtp::Lmtp(LmtpOptions options, LmtpPorts ports)
    : parts_(std::make_shared<Parts>(std::move(options), std::move(ports))) {}

Lmtp::~Lmtp() { stop(); }

Result<void> Lmtp::start() {
  Parts& p = *parts_;
  const bool is_socket = p.options.listen.starts_with('/');
  HEARD_CHECK(is_socket ? p.listen_on_socket() : p.listen_on_port());
  if (p.tcp) asio::co_spawn(p.context, p.accept_all(*p.tcp), asio::detached);
  if (p.local) asio::co_spawn(p.context, p.accept_all(*p.local), asio::detached);
  p.thread = std::thread([parts = parts_] { parts->context.run(); });
  return {};
}

void Lmtp::stop() {
  Parts& p = *parts_;
  if (!p.thread.joinable()) return;
  asio::post(p.context, [parts = parts_] { parts->close_all(); });
  p.thread.join();
  if (p.local) ::unlink(p.options.listen.c_str());
}

unsigned short Lmtp::port() const {
  error_code ignored;
  return parts_->tcp ? parts_->tcp->local_endpoint(ignored).port() : static_cast<unsigned short>(0);
}

}  // namespace heard::channel::email

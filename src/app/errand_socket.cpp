#include "app/errand_socket.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <string_view>

#include "reflect/json_read.h"
#include "reflect/json_write.h"

namespace heard::app {
namespace {

constexpr std::size_t line_bytes_max = 256 * 1024;
constexpr std::int64_t bytes_max = std::int64_t{80} << 20;
constexpr int poll_ms = 200;
constexpr timeval patience{.tv_sec = 5, .tv_usec = 0};  // for an errand's line; its work may take longer

struct Reply {
  bool ok = false;
  std::string text;
  std::string code;  // of what was refused
};
HEARD_RECORD(Reply, ok, text, code);

// Closes itself.
struct Descriptor {
  int fd = -1;
  explicit Descriptor(int opened) : fd(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

bool address_of(const std::string& path, sockaddr_un& address) {
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return false;
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  return true;
}

struct Line {
  std::string text;
  std::string behind;  // of what follows it, as much as came with it
};

std::optional<Line> read_line(int fd) {
  std::string got_so_far;
  char buffer[64 * 1024];
  while (got_so_far.size() < line_bytes_max) {
    const ssize_t got = ::recv(fd, buffer, sizeof buffer, 0);
    if (got <= 0) return std::nullopt;
    const std::size_t end = std::string_view(buffer, static_cast<std::size_t>(got)).find('\n');
    const std::size_t before = got_so_far.size();
    got_so_far.append(buffer, static_cast<std::size_t>(got));
    if (end == std::string_view::npos) continue;
    return Line{.text = got_so_far.substr(0, before + end), .behind = got_so_far.substr(before + end + 1)};
  }
  return std::nullopt;
}

// False when the other side is gone before all of it came.
bool read_rest(int fd, std::string& bytes, std::size_t wanted) {
  char buffer[64 * 1024];
  while (bytes.size() < wanted) {
    const ssize_t got = ::recv(fd, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    bytes.append(buffer, static_cast<std::size_t>(got));
  }
  return bytes.size() == wanted;
}

bool send_all(int fd, std::string_view rest) {
  while (!rest.empty()) {
    const ssize_t sent = ::send(fd, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

}  // namespace

Result<void> ErrandSocket::start() {
  sockaddr_un address{};
  if (!address_of(path_, address))
    return invalid("path_too_long",
                   fmt::format("The data folder's path is too long for {}; use a shorter one.", path_));
  ::unlink(path_.c_str());  // left by a process that was killed; the lock says that it is gone
  listener_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const mode_t before = ::umask(0177);
  const bool bound = ::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
                     ::listen(listener_, 16) == 0;
  ::umask(before);
  if (!bound)
    return broken(fmt::format("{}: {}", path_, std::strerror(errno)),
                  "Check that the data folder can be written to.");
  thread_ = std::thread([this] { listen_loop(); });
  return {};
}

void ErrandSocket::stop() {
  stopping_ = true;
  if (!thread_.joinable()) return;
  thread_.join();
  ::close(listener_);
  ::unlink(path_.c_str());
}

void ErrandSocket::listen_loop() {
  while (!stopping_) {
    pollfd waiting{.fd = listener_, .events = POLLIN, .revents = 0};
    if (::poll(&waiting, 1, poll_ms) <= 0) continue;
    const Descriptor peer(::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC));
    if (peer.fd >= 0) answer(peer.fd);
  }
}

void ErrandSocket::answer(int peer) {
  ::setsockopt(peer, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  auto line = read_line(peer);
  if (!line) return;
  const Result<Errand> errand = reflect::from_json<Errand>(line->text);
  const std::int64_t bytes = errand.ok() ? errand->bytes : 0;
  if (bytes < 0 || bytes > bytes_max || !read_rest(peer, line->behind, static_cast<std::size_t>(bytes)))
    return;
  const Result<std::string> done =
      errand.ok() ? run_(*errand, std::move(line->behind)) : Result<std::string>(errand.error());
  send_all(peer, reflect::to_json(Reply{.ok = done.ok(),
                                        .text = done.ok() ? *done : done.error().sentence,
                                        .code = done.ok() ? "" : done.error().code}) +
                     '\n');
}

bool is_served(const std::string& data) {
  sockaddr_un address{};
  if (!address_of(data + "/heard.sock", address)) return false;
  const Descriptor peer(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  return ::connect(peer.fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

std::optional<Result<std::string>> hand_over(const std::string& data, const Errand& errand,
                                             std::string_view bytes) {
  sockaddr_un address{};
  if (!address_of(data + "/heard.sock", address)) return std::nullopt;
  const Descriptor peer(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (::connect(peer.fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    return std::nullopt;
  const auto gone = [] {
    return Result<std::string>(busy("the serving process went away before it answered"));
  };
  if (!send_all(peer.fd, reflect::to_json(errand) + '\n') || !send_all(peer.fd, bytes)) return gone();
  const auto line = read_line(peer.fd);
  if (!line) return gone();
  const Result<Reply> reply = reflect::from_json<Reply>(line->text);
  if (!reply.ok()) return Result<std::string>(reply.error());
  if (reply->ok) return Result<std::string>(reply->text);
  return Result<std::string>(invalid(reply->code, reply->text));
}

}  // namespace heard::app

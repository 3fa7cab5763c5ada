#include "channel/webhook/send.h"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <charconv>

#include "base/host_name.h"
#include "channel/email/mail_trouble.h"
#include "channel/email/outward.h"
#include "channel/webhook/signature.h"

namespace heard::channel::webhook {
namespace {

using outbox::Sent;

constexpr std::string_view plain_scheme = "http://";

// The port of an address on this machine, where such a one may be reached.
std::optional<std::uint16_t> port_here(std::string_view address) {
  if (!address.starts_with(plain_scheme)) return std::nullopt;
  address.remove_prefix(plain_scheme.size());
  const std::string_view authority = address.substr(0, address.find_first_of("/?#"));
  const std::size_t colon = authority.rfind(':');
  if (!is_this_machine(authority.substr(0, colon))) return std::nullopt;
  if (colon == std::string_view::npos) return 80;
  const std::string_view digits = authority.substr(colon + 1);
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(port) : std::nullopt;
}

email::OutwardAsk ask_of(const Post& post, Instant now) {
  const std::string timestamp = fmt::to_string(now.us / 1'000'000);
  email::OutwardAsk ask{.url = post.address, .secure = true, .form = post.body, .accept = "application/json"};
  ask.headers = {"Content-Type: application/json", fmt::format("{}: {}", timestamp_header, timestamp),
                 fmt::format("{}: {}", signature_header, signature_of(post.secrets, timestamp, post.body)),
                 "Expect:"};
  if (!post.may_reach_this_machine) return ask;
  ask.own_port = port_here(post.address);
  if (ask.own_port) ask.secure = false;
  return ask;
}

Sent sent_by(long status) {
  if (status >= 200 && status < 300) return {};
  const bool later = status == 408 || status == 429 || status >= 500;
  return {.how = later ? Sent::How::later : Sent::How::refused,
          .reason = fmt::format("The channel's address answered with {}.", status)};
}

Sent not_answered(const Error& error) {
  if (email::is_stopped(error))
    return {.how = Sent::How::later, .reason = "Heard was stopped before it was sent."};
  if (error.code == "outward_refused")
    return {.how = Sent::How::refused,
            .reason =
                "The channel's address leads nowhere that is called from here: it must be an https "
                "address that the internet reaches."};
  // an answer that is too large is an answer, and nothing in it is of use to us
  if (error.code == "outward_too_large")
    return {.how = Sent::How::later, .reason = "The channel's address answered with too much."};
  return {.how = Sent::How::later,
          .reason = fmt::format("The channel's address did not answer{}{}.", error.cause.empty() ? "" : ": ",
                                error.cause)};
}

boost::asio::awaitable<Sent> posted_on_pool(const Post& post, Instant now,
                                            const email::Interrupt& interrupt) {
  co_return post_signed(post, now, interrupt);
}

}  // namespace

Sent post_signed(const Post& post, Instant now, const email::Interrupt& interrupt) {
  const auto answer = email::ask_outward(ask_of(post, now), interrupt);
  return answer.ok() ? sent_by(answer->status) : not_answered(answer.error());
}

boost::asio::awaitable<Sent> ChannelSender::post(Post post) {
  const Instant now = clock_.now();
  Sent sent = co_await boost::asio::co_spawn(pool_, posted_on_pool(post, now, interrupt_),
                                             boost::asio::use_awaitable);
  co_await note_(post.channel, sent.reason);
  co_return sent;
}

boost::asio::awaitable<Sent> ChannelSender::send(const Effect& effect) {
  Result<Post> found = co_await find_(effect.id);
  if (!found.ok()) {
    const bool later = found.error().kind == ErrorKind::busy || found.error().kind == ErrorKind::broken;
    const Sent::How not_yet = found.error().code == "no_way_out" ? Sent::How::waits : Sent::How::later;
    co_return Sent{.how = later ? not_yet : Sent::How::refused, .reason = found.error().sentence};
  }
  co_return co_await post(std::move(found).value());
}

}  // namespace heard::channel::webhook

// A channel that the house brings itself, outwards: an answer is posted to its address, signed. What was not
// taken is posted again with the same id. Done on threads of its own, so that a slow server keeps nobody else
// waiting; never reaches inside (channel/email/outward.h).
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "channel/email/interrupt.h"
#include "outbox/sender.h"
#include "record/own_channel.h"

namespace heard::channel::webhook {

struct Post {
  OwnChannelId channel;
  std::string address;
  std::string body;  // JSON
  std::vector<Secret> secrets;
  bool may_reach_this_machine = false;
};

// What is to be posted for an effect. busy: it cannot be said yet.
using FindPost = std::function<boost::asio::awaitable<Result<Post>>(EffectId)>;
// How a call went; empty: well.
using NotePost = std::function<boost::asio::awaitable<void>(OwnChannelId, std::string)>;

// 2xx is sent; 408, 429, 5xx and no answer are to be tried again; any other answer is a refusal. Blocking.
outbox::Sent post_signed(const Post& post, Instant now, const email::Interrupt& interrupt);

class ChannelSender final : public outbox::Sender {
 public:
  ChannelSender(FindPost find, NotePost note, const Clock& clock)
      : find_(std::move(find)), note_(std::move(note)), clock_(clock) {}
  ~ChannelSender() override { stop(); }

  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;
  // One that belongs to no effect: a test.
  boost::asio::awaitable<outbox::Sent> post(Post post);
  // Breaks off what is running. Before the outbox is stopped, which waits for it.
  void stop() { interrupt_.give(); }

 private:
  static constexpr std::size_t threads = 4;

  FindPost find_;
  NotePost note_;
  const Clock& clock_;
  email::Interrupt interrupt_;
  boost::asio::thread_pool pool_{threads};
};

}  // namespace heard::channel::webhook

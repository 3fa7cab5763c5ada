// Files what was sent in the Sent folder of its mailbox, so that it stands there for every mail program:
// once, and not where the provider does it. On threads of its own, over a connection of its own. That it
// cannot be filed changes nothing about that it was sent.
#pragma once

#include <boost/asio/thread_pool.hpp>
#include <functional>

#include "base/random.h"
#include "base/result.h"
#include "channel/email/find_token.h"
#include "channel/email/interrupt.h"
#include "outbox/sender.h"
#include "record/mail_to_send.h"

namespace heard::channel::email {

// What an effect is to file. busy: it cannot be said yet.
using FindSent = std::function<boost::asio::awaitable<Result<MailToFile>>(EffectId)>;

class SentFiler final : public outbox::Sender {
 public:
  SentFiler(FindSent find, FindToken token, Random& random)
      : find_(std::move(find)), token_(std::move(token)), random_(random) {}
  ~SentFiler() override { stop(); }

  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;
  // Ends what is on its way. Before the outbox is stopped, which waits for it.
  void stop() { interrupt_.give(); }

 private:
  static constexpr std::size_t threads = 2;

  FindSent find_;
  FindToken token_;
  Random& random_;
  Interrupt interrupt_;
  boost::asio::thread_pool pool_{threads};
};

}  // namespace heard::channel::email

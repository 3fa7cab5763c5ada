// Sends what is to leave by mail: composed and handed over on threads of its own, so that a slow server
// keeps nobody else waiting.
#pragma once

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <functional>

#include "base/random.h"
#include "base/result.h"
#include "channel/email/find_token.h"
#include "outbox/sender.h"
#include "record/mail_to_send.h"

namespace heard::channel::email {

// What the mail of an effect is. busy: it cannot be said yet.
using FindMail = std::function<boost::asio::awaitable<Result<MailToSend>>(EffectId)>;

class MailSender final : public outbox::Sender {
 public:
  MailSender(FindMail find, FindToken token, Random& random)
      : find_(std::move(find)), token_(std::move(token)), random_(random) {}
  ~MailSender() override { stop(); }

  boost::asio::awaitable<outbox::Sent> send(const Effect& effect) override;
  // Ends what is on its way as soon as that harms nothing; nothing is sent from then on. Before the outbox is
  // stopped, which waits for it.
  void stop() { stopping_ = true; }

 private:
  static constexpr std::size_t threads = 8;

  FindMail find_;
  FindToken token_;
  Random& random_;
  std::atomic<bool> stopping_{false};
  boost::asio::thread_pool pool_{threads};
};

}  // namespace heard::channel::email

// PictureFetches: pictures of mails fetched from elsewhere, on four threads of its own. Nothing that was
// fetched is kept here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/asked_threads.h"
#include "channel/email/interrupt.h"
#include "http/outside_pictures.h"

namespace heard::app {

class PictureFetches final : public http::OutsidePictures {
 public:
  // `own_port`: of a server of pictures on this machine, for tests.
  explicit PictureFetches(std::optional<std::uint16_t> own_port) : own_port_(own_port) {}
  ~PictureFetches() override { stop(); }

  desk::Task<http::OutsidePicture> fetch(std::string url) override;
  // Breaks off what is running.
  void stop();

 private:
  const std::optional<std::uint16_t> own_port_;
  channel::email::Interrupt interrupt_;
  AskedThreads threads_{4, 64, "too many pictures are being fetched"};
};

}  // namespace heard::app

#include "app/picture_fetches.h"

#include "channel/email/fetch_picture.h"

namespace heard::app {

desk::Task<http::OutsidePicture> PictureFetches::fetch(std::string url) {
  const channel::email::PictureAsk ask{.url = std::move(url), .own_port = own_port_};
  const std::function<std::optional<Result<channel::email::PictureFetched>>()> go = [this, &ask] {
    return std::optional(channel::email::fetch_picture(ask, interrupt_));
  };
  HEARD_CO_TRY(auto fetched, co_await threads_.run(go));
  HEARD_CO_TRY(channel::email::PictureFetched picture, *std::move(fetched));
  co_return http::OutsidePicture{.media_type = picture.media_type, .bytes = std::move(picture.bytes)};
}

void PictureFetches::stop() {
  interrupt_.give();
  threads_.join();
}

}  // namespace heard::app

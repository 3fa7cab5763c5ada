#include "channel/email/fetch_picture.h"

#include "channel/email/mail_trouble.h"
#include "mime/picture_bytes.h"

namespace heard::channel::email {
namespace {

constexpr int picture_turns_max = 5;
// What says least: half of all programs that fetch begin so, and some servers answer no others.
constexpr const char* plain_agent = "Mozilla/5.0";

Error no_picture(std::string code, std::string sentence, std::string cause = {}) {
  return {.kind = ErrorKind::not_found,
          .code = std::move(code),
          .sentence = std::move(sentence),
          .cause = std::move(cause)};
}

Error picture_trouble(const Error& error) {
  if (is_stopped(error)) return error;
  if (error.code == "outward_refused")
    return no_picture("picture_refused", "This picture lies where nothing is fetched from.");
  if (error.code == "outward_too_large")
    return no_picture("picture_too_large", "This picture is larger than is shown.");
  return no_picture("picture_away", "This picture could not be fetched.", error.cause);
}

}  // namespace

Result<PictureFetched> fetch_picture(const PictureAsk& ask, const Interrupt& interrupt) {
  auto answer = ask_outward({.url = ask.url,
                             .reach = Reach::outside,
                             .own_port = ask.own_port,
                             .accept = "image/png, image/jpeg, image/gif, image/webp;q=0.9",
                             .agent = plain_agent,
                             .bytes_max = ask.bytes_max,
                             .within = ask.within,
                             .redirects_max = picture_turns_max},
                            interrupt);
  if (!answer.ok()) return picture_trouble(answer.error());
  if (answer->status != 200) return no_picture("picture_away", "This picture is not there any more.");
  const auto picture = mime::picture_in(answer->body);
  if (!picture) return no_picture("no_picture", "What lies there is no picture that is shown.");
  return PictureFetched{.media_type = picture->media_type, .bytes = std::move(answer->body)};
}

}  // namespace heard::channel::email

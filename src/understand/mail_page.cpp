#include "understand/mail_page.h"

#include <algorithm>
#include <array>

#include "base/bytes.h"

namespace heard::understand {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view head =
    "<!doctype html><html><head><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
    "<meta name=\"viewport\" content=\"width=device-width\"><style>body{font-family:system-ui,sans-serif;"
    "margin:8px;overflow-wrap:anywhere}img{max-width:100%;height:auto}</style></head><body>";
constexpr std::string_view foot = "</body></html>";
constexpr std::string_view own_picture = "src=\"cid:";  // as mime/clean_mail_html.h writes it
constexpr std::string_view remote_picture = "data-remote=\"";
constexpr std::array pictures = {"image/png"sv, "image/gif"sv, "image/jpeg"sv, "image/webp"sv};

// The place of the picture with this id among the files; npos when there is none.
std::size_t picture_called(const MailRead& mail, std::string_view content_id) {
  for (std::size_t i = 0; i < mail.attachments.size(); ++i) {
    const MailFile& file = mail.attachments[i];
    if (file.content_id == content_id && std::ranges::find(pictures, file.media_type) != pictures.end())
      return i;
  }
  return std::string::npos;
}

std::string with_own_pictures(std::string_view html, const ArrivedMail& mail) {
  std::string out;
  std::size_t left = page_pictures_bytes_max;
  for (;;) {
    const std::size_t at = html.find(own_picture);
    const std::size_t end = at == std::string_view::npos ? at : html.find('"', at + own_picture.size());
    if (end == std::string_view::npos) return out.append(html);
    const std::size_t found =
        picture_called(mail.read, html.substr(at + own_picture.size(), end - at - own_picture.size()));
    if (found < mail.files.size() && mail.files[found].size() <= left) {
      left -= mail.files[found].size();
      out.append(html.substr(0, at)).append("src=\"data:").append(mail.read.attachments[found].media_type);
      out.append(";base64,").append(base64(as_bytes(mail.files[found]))).append("\"");
    } else {
      out.append(html.substr(0, end + 1));
    }
    html.remove_prefix(end + 1);
  }
}

// Quotes are written as entities, so that the words of a mail cannot pass for the mark.
std::string with_remote_pictures(std::string_view html, const ArrivedMail& mail,
                                 const PictureAddress& address) {
  std::string out;
  const std::size_t count = std::min(mail.remote_pictures.size(), page_remote_pictures_max);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = html.find(remote_picture);
    const std::size_t end = at == std::string_view::npos ? at : html.find('"', at + remote_picture.size());
    if (end == std::string_view::npos) break;
    out.append(html.substr(0, at)).append("src=\"").append(address(mail.remote_pictures[i])).append("\"");
    html.remove_prefix(end + 1);
  }
  return out.append(html);
}

}  // namespace

std::optional<std::string> mail_page(const ArrivedMail& mail, const PictureAddress& address) {
  if (!mail.read.html) return std::nullopt;
  std::string html = with_own_pictures(*mail.read.html, mail);
  if (address) html = with_remote_pictures(html, mail, address);
  return std::string(head).append(html).append(foot);
}

}  // namespace heard::understand

#include "desk/writing/pictures_in_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace heard::desk {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view picture_mark = "<img data-attachment=\"";
constexpr std::array shown_types = {"image/png"sv, "image/jpeg"sv, "image/gif"sv, "image/webp"sv};

struct PictureNamed {
  std::size_t at;   // of the mark
  std::size_t end;  // behind the closing quote of the id
  AttachmentId id;
};

std::optional<PictureNamed> next_picture(std::string_view html, std::size_t from) {
  const std::size_t at = html.find(picture_mark, from);
  if (at == std::string_view::npos) return std::nullopt;
  PictureNamed found{.at = at, .end = 0, .id = {}};
  const char* const digits = html.data() + at + picture_mark.size();
  const auto [end, error] = std::from_chars(digits, html.data() + html.size(), found.id.value);
  found.end = std::min(static_cast<std::size_t>(end - html.data()) + 1, html.size());
  return found;
}

}  // namespace

std::vector<AttachmentId> pictures_named(std::string_view html) {
  std::vector<AttachmentId> ids;
  for (auto found = next_picture(html, 0); found; found = next_picture(html, found->end))
    ids.push_back(found->id);
  return ids;
}

bool is_shown_as_picture(std::string_view media_type) {
  return std::ranges::find(shown_types, media_type) != shown_types.end();
}

std::string content_id_of(AttachmentId file, std::string_view message_id) {
  return fmt::format("picture{}.{}", file.value, message_id);
}

std::string html_for_mail(std::string_view html, const std::vector<Attachment>& files,
                          std::string_view message_id) {
  std::string out;
  std::size_t from = 0;
  for (auto found = next_picture(html, 0); found; found = next_picture(html, found->end)) {
    out.append(html.substr(from, found->at - from)).append("<img");
    if (std::ranges::find(files, found->id, &Attachment::id) != files.end())
      out.append(" src=\"cid:").append(content_id_of(found->id, message_id)).append("\"");
    from = found->end;
  }
  return out.append(html.substr(from));
}

}  // namespace heard::desk

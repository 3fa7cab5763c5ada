#include "channel/webhook/receive.h"

#include <fmt/format.h>

#include "base/bytes.h"
#include "base/file_name.h"
#include "base/mail_address.h"
#include "base/text.h"

namespace heard::channel::webhook {
namespace {

Error missing(std::string_view field) {
  return invalid("missing_field", fmt::format("{} must not be empty.", field), std::string(field));
}

template <std::size_t Max>
std::string line_of(const std::optional<Text<Max>>& text) {
  return text ? one_line(text->view()) : std::string();
}

Result<std::vector<desk::ArrivedFile>> files_of(const ChannelMessage& message) {
  if (message.files.size() > channel_files_max)
    return invalid("too_many_files", "A message may have 5 files.", "files");
  std::vector<desk::ArrivedFile> files;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < message.files.size(); ++i) {
    const ChannelFile& file = message.files[i];
    auto bytes = from_base64(file.data.view());
    if (!bytes)
      return invalid("invalid_field", "The data of a file is written in base64, with its padding.",
                     fmt::format("files[{}].data", i));
    sum += bytes->size();
    if (sum > channel_files_bytes_max)
      return invalid("files_too_large", "The files of a message may have 10 MB together.", "files");
    files.push_back({.name = safe_file_name(file.name.view()),
                     .media_type = safe_media_type(file.media_type ? file.media_type->view() : ""),
                     .bytes = std::move(*bytes)});
  }
  return files;
}

}  // namespace

Result<desk::Arrived> receive(const ChannelMessage& message, std::string_view raw, OwnChannelId channel) {
  const std::string id = one_line(message.id.view());
  const std::string theirs = one_line(message.from.id.view());
  if (id.empty()) return missing("id");
  if (theirs.empty()) return missing("from.id");
  HEARD_TRY(auto files, files_of(message));
  const std::string_view words = trimmed(message.text.view());
  if (words.empty() && files.empty()) return missing("text");
  const std::string email = line_of(message.from.email);
  if (!email.empty() && !mail_address(email))
    return invalid("invalid_email", "This is not a complete email address.", "from.email");
  desk::Arrived arrived{.channel = Channel::webhook,
                        .key = fmt::format("{}:{}", channel.value, id),
                        .raw = std::string(raw),
                        .name = line_of(message.from.name),
                        .email = email,
                        .text = std::string(words.empty() ? std::string_view(files.front().name) : words)};
  arrived.files = std::move(files);
  arrived.by_channel = desk::ByChannel{.channel = channel,
                                       .theirs = theirs,
                                       .thread = line_of(message.thread),
                                       .phone = line_of(message.from.phone)};
  return arrived;
}

}  // namespace heard::channel::webhook

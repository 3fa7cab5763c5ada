// Which folders hold what was sent and what looked like spam.
#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"
#include "channel/email/imap.h"

namespace heard::channel::email {
namespace {

constexpr std::size_t folders_bytes_max = 4u << 20;
constexpr std::chrono::milliseconds folders_within{30'000};

// Where the server does not say what a folder is for. Names as IMAP writes them, folded.
constexpr std::array<std::string_view, 13> sent_names = {
    "sent",       "sent items",        "sent messages",      "sent mail",
    "gesendet",   "gesendete objekte", "gesendete elemente", "gesendete nachrichten",
    "&xfjt0a-",   "&xfjt0w-",          "&xfjt0zab-",         "&xfjsa5cad5b-",
    "envoy&aok-s"};
constexpr std::array<std::string_view, 8> junk_names = {
    "junk",      "junk e-mail",  "junk email",      "spam",
    "bulk mail", "spamverdacht", "unerw&apw-nscht", "&v4nxpj5udpy-"};

bool says(const mailimap_mailbox_list& folder, std::string_view use) {
  if (folder.mb_flag == nullptr) return false;
  for (auto* it = clist_begin(folder.mb_flag->mbf_oflags); it != nullptr; it = clist_next(it)) {
    const auto* flag = static_cast<const mailimap_mbx_list_oflag*>(clist_content(it));
    if (flag->of_type != MAILIMAP_MBX_LIST_OFLAG_FLAG_EXT || flag->of_flag_ext == nullptr) continue;
    std::string_view name = flag->of_flag_ext;
    if (name.starts_with('\\')) name.remove_prefix(1);
    if (folded(name) == use) return true;
  }
  return false;
}

bool can_be_opened(const mailimap_mailbox_list& folder) {
  return folder.mb_flag == nullptr || folder.mb_flag->mbf_sflag != MAILIMAP_MBX_LIST_SFLAG_NOSELECT;
}

bool is_called(const mailimap_mailbox_list& folder, std::span<const std::string_view> names) {
  std::string_view name = folder.mb_name;
  for (const std::string_view above : {std::string_view("INBOX"), std::string_view("[Gmail]")})
    if (name.starts_with(above) && name.size() > above.size() && name[above.size()] == folder.mb_delimiter)
      name.remove_prefix(above.size() + 1);
  return std::ranges::find(names, std::string_view(folded(name))) != names.end();
}

std::optional<std::string> find_folder(clist* all, std::string_view use,
                                       std::span<const std::string_view> names) {
  std::optional<std::string> by_name;
  for (auto* it = clist_begin(all); it != nullptr; it = clist_next(it)) {
    const auto& folder = *static_cast<const mailimap_mailbox_list*>(clist_content(it));
    if (!can_be_opened(folder)) continue;
    if (says(folder, use)) return folder.mb_name;
    if (!by_name && is_called(folder, names)) by_name = folder.mb_name;
  }
  return by_name;
}

}  // namespace

Result<MailFolders> Imap::folders() {
  clist* all = nullptr;
  wire_->allow(folders_bytes_max, folders_within);
  HEARD_CHECK(checked(mailimap_list(session_.get(), "", "*", &all), "that lists the others"));
  MailFolders found{.sent = find_folder(all, "sent", sent_names),
                    .junk = find_folder(all, "junk", junk_names)};
  mailimap_list_result_free(all);
  return found;
}

}  // namespace heard::channel::email

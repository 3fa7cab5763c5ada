#include "channel/email/imap.h"

#include <fmt/format.h>
#include <libetpan/mailimap_id.h>

#include <algorithm>
#include <cctype>
#include <cstring>

#include "base/host_name.h"
#include "channel/email/imap_stream.h"
#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t answer_bytes_max = 1u << 20;
constexpr std::size_t list_bytes_max = 16u << 20;
constexpr milliseconds answer_within{30'000};
constexpr milliseconds look_without_idle_every{20'000};
constexpr milliseconds idle_longest{25 * 60'000};  // servers hang up after half an hour

// A mail may take its time: what a slow line needs on top of an answer.
milliseconds time_for(std::size_t bytes) { return answer_within + milliseconds(bytes / 32); }

bool is_plain(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

const mailimap_msg_att_static* static_of(const void* item) {
  const auto* att = static_cast<const mailimap_msg_att_item*>(item);
  return att->att_type == MAILIMAP_MSG_ATT_ITEM_STATIC ? att->att_data.att_static : nullptr;
}

std::optional<Instant> instant_of(const mailimap_date_time* time) {
  if (time == nullptr) return std::nullopt;
  const std::chrono::year_month_day day{std::chrono::year(time->dt_year),
                                        std::chrono::month(static_cast<unsigned>(time->dt_month)),
                                        std::chrono::day(static_cast<unsigned>(time->dt_day))};
  if (!day.ok()) return std::nullopt;
  const int zone_min = time->dt_zone / 100 * 60 + time->dt_zone % 100;
  const std::int64_t day_s = std::chrono::sys_days(day).time_since_epoch().count() * std::int64_t{86'400};
  const std::int64_t s = day_s + time->dt_hour * 3600 + time->dt_min * 60 + time->dt_sec - zone_min * 60;
  return Instant{s * 1'000'000};
}

WaitingMail waiting_of(const mailimap_msg_att& att) {
  WaitingMail mail;
  for (auto* it = clist_begin(att.att_list); it != nullptr; it = clist_next(it)) {
    const mailimap_msg_att_static* item = static_of(clist_content(it));
    if (item == nullptr) continue;
    if (item->att_type == MAILIMAP_MSG_ATT_UID) mail.uid = item->att_data.att_uid;
    if (item->att_type == MAILIMAP_MSG_ATT_RFC822_SIZE) mail.size_bytes = item->att_data.att_rfc822_size;
    if (item->att_type == MAILIMAP_MSG_ATT_INTERNALDATE)
      mail.arrived_at = instant_of(item->att_data.att_internal_date);
  }
  return mail;
}

std::optional<std::string> body_of(const mailimap_msg_att& att) {
  for (auto* it = clist_begin(att.att_list); it != nullptr; it = clist_next(it)) {
    const mailimap_msg_att_static* item = static_of(clist_content(it));
    if (item == nullptr || item->att_type != MAILIMAP_MSG_ATT_BODY_SECTION) continue;
    const mailimap_msg_att_body_section* section = item->att_data.att_body_section;
    if (section->sec_body_part != nullptr) return std::string(section->sec_body_part, section->sec_length);
  }
  return std::nullopt;
}

struct IdEnd {
  void operator()(mailimap_id_params_list* list) const { mailimap_id_params_list_free(list); }
};

struct FetchedEnd {
  void operator()(clist* list) const { mailimap_fetch_list_free(list); }
};

}  // namespace

void Imap::SessionEnd::operator()(mailimap* session) const {
  // not by LOGOUT, which would wait for an answer: the wire says good-bye
  if (session->imap_stream != nullptr) mailstream_close(session->imap_stream);
  session->imap_stream = nullptr;
  mailimap_free(session);
}

Imap::Imap(std::unique_ptr<Wire> wire) : wire_(std::move(wire)), session_(mailimap_new(0, nullptr)) {}

Result<void> check_sign_in(const MailSignIn& sign_in) {
  if (!is_host_name(sign_in.place.host))
    return mail_trouble(MailStep::name, "This is not the name of a server.",
                        "It is written like mail.example.org, without anything before or behind.");
  if (is_plain(sign_in.user) && is_plain(sign_in.password.reveal())) return {};
  return mail_trouble(MailStep::sign_in, "User name and password may not hold line breaks or other controls.",
                      "Enter both again.");
}

Result<std::unique_ptr<Imap>> Imap::sign_in(const MailSignIn& sign_in, const Interrupt& interrupt) {
  HEARD_CHECK(check_sign_in(sign_in));
  HEARD_TRY(auto wire, Wire::open(sign_in.place, interrupt));
  std::unique_ptr<Imap> imap(new Imap(std::move(wire)));
  HEARD_CHECK(imap->greet());
  HEARD_CHECK(imap->give_credential(sign_in));
  return imap;
}

Result<void> Imap::greet() {
  wire_->allow(answer_bytes_max, answer_within);
  const int code = mailimap_connect(session_.get(), stream_over(*wire_));
  if (code == MAILIMAP_NO_ERROR_AUTHENTICATED || code == MAILIMAP_NO_ERROR_NON_AUTHENTICATED) return {};
  return checked(code, "port");
}

Result<void> Imap::give_credential(const MailSignIn& sign_in) {
  const std::string secret(sign_in.password.reveal());
  by_token_ = sign_in.by_token;
  wire_->allow(answer_bytes_max, answer_within);
  if (session_->imap_state == MAILIMAP_STATE_NON_AUTHENTICATED) {
    const int code = sign_in.by_token
                         ? mailimap_oauth2_authenticate(session_.get(), sign_in.user.c_str(), secret.c_str())
                         : mailimap_login(session_.get(), sign_in.user.c_str(), secret.c_str());
    HEARD_CHECK(checked(code, "sign_in"));
  }
  // what it can do may be more now than before
  mailimap_capability_data* capability = nullptr;
  wire_->allow(answer_bytes_max, answer_within);
  HEARD_CHECK(checked(mailimap_capability(session_.get(), &capability), "port"));
  if (capability != nullptr) mailimap_capability_data_free(capability);
  return say_who_we_are();
}

// Some (163.com, 126.com) open no folder for whoever does not say. The words are ours, whether this version
// of libetpan copies them, keeps them or frees them; its own mailimap_id_basic leaks them.
Result<void> Imap::say_who_we_are() {
  if (mailimap_has_id(session_.get()) == 0) return {};
  std::string name = "name";
  std::string heard = "Heard";
  const std::unique_ptr<mailimap_id_params_list, IdEnd> ours(mailimap_id_params_list_new_empty());
  if (!ours || mailimap_id_params_list_add_name_value(ours.get(), name.data(), heard.data()) != 0) return {};
  mailimap_id_params_list* theirs = nullptr;
  wire_->allow(answer_bytes_max, answer_within);
  const int code = mailimap_id(session_.get(), ours.get(), &theirs);
  if (theirs != nullptr) mailimap_id_params_list_free(theirs);
  auto* said = static_cast<mailimap_id_param*>(clist_content(clist_begin(ours->idpa_list)));
  if (said->idpa_name == name.data()) said->idpa_name = nullptr;
  if (said->idpa_value == heard.data()) said->idpa_value = nullptr;
  return code == MAILIMAP_ERROR_STREAM ? checked(code, "port") : Result<void>{};
}

Result<void> Imap::checked(int code, std::string_view doing) {
  const std::string& host = wire_->place().host;
  const std::string said = session_->imap_response == nullptr ? "" : said_by_server(session_->imap_response);
  switch (code) {
    case MAILIMAP_NO_ERROR:
      return {};
    case MAILIMAP_ERROR_STREAM:
      if (!wire_->trouble().code.empty()) return wire_->trouble();
      [[fallthrough]];
    case MAILIMAP_ERROR_FATAL:
      return mail_trouble(MailStep::port, fmt::format("{} ended the connection.{}", host, said),
                          "It is tried again by itself. If it stays so, ask whoever runs the server.");
    case MAILIMAP_ERROR_LOGIN:
      if (by_token_) return token_not_taken(host, said);
      return mail_trouble(
          MailStep::sign_in, fmt::format("{} did not accept user name and password.{}", host, said),
          "Check both. Some providers want a password made for mail programs, and mail programs "
          "allowed in their settings.");
    case MAILIMAP_ERROR_PARSE:
    case MAILIMAP_ERROR_PROTOCOL:
    case MAILIMAP_ERROR_DONT_ACCEPT_CONNECTION:
      if (doing == "sign_in") return checked(MAILIMAP_ERROR_LOGIN, doing);
      return mail_trouble(MailStep::port,
                          fmt::format("What answers at {}:{} does not speak as a mailbox should.{}", host,
                                      wire_->place().port, said),
                          "Check the port: 993 and 143 are for fetching mail.",
                          fmt::format("libetpan {}", code));
    default:
      return mail_trouble(
          MailStep::folder, fmt::format("{} did not open the folder {}.{}", host, doing, said),
          "Check that the mailbox may be read by mail programs (IMAP).", fmt::format("libetpan {}", code));
  }
}

Result<FolderSeen> Imap::examine(const std::string& folder) {
  wire_->allow(answer_bytes_max, answer_within);
  HEARD_CHECK(checked(mailimap_examine(session_.get(), folder.c_str()), folder));
  const mailimap_selection_info* info = session_->imap_selection_info;
  counted_ = info->sel_exists;
  FolderSeen seen{
      .uid_validity = info->sel_uidvalidity, .uid_next = info->sel_uidnext, .count = info->sel_exists};
  if (seen.uid_next == 0) {  // some do not say
    HEARD_TRY(const std::vector<std::uint32_t> all, uids_from(1));
    seen.uid_next = all.empty() ? 1 : all.back() + 1;
  }
  return seen;
}

Result<std::uint32_t> Imap::uid_next_of(const std::string& folder) {
  mailimap_status_att_list* wanted = mailimap_status_att_list_new_empty();
  mailimap_status_att_list_add(wanted, MAILIMAP_STATUS_ATT_UIDNEXT);
  mailimap_mailbox_data_status* status = nullptr;
  wire_->allow(answer_bytes_max, answer_within);
  const int code = mailimap_status(session_.get(), folder.c_str(), wanted, &status);
  mailimap_status_att_list_free(wanted);
  HEARD_CHECK(checked(code, folder));
  std::uint32_t next = 0;
  for (auto* it = clist_begin(status->st_info_list); it != nullptr; it = clist_next(it))
    next = static_cast<const mailimap_status_info*>(clist_content(it))->st_value;
  mailimap_mailbox_data_status_free(status);
  return next;
}

Result<std::vector<std::uint32_t>> Imap::search(mailimap_search_key* key) {
  clist* found = nullptr;
  wire_->allow(list_bytes_max, answer_within);
  const int code = mailimap_uid_search(session_.get(), nullptr, key, &found);
  mailimap_search_key_free(key);
  HEARD_CHECK(checked(code, "it was to search"));
  std::vector<std::uint32_t> uids;
  for (auto* it = clist_begin(found); it != nullptr; it = clist_next(it))
    uids.push_back(*static_cast<const std::uint32_t*>(clist_content(it)));
  mailimap_search_result_free(found);
  std::ranges::sort(uids);
  return uids;
}

Result<std::vector<std::uint32_t>> Imap::uids_from(std::uint32_t first) {
  HEARD_TRY(std::vector<std::uint32_t> uids,
            search(mailimap_search_key_new_uid(mailimap_set_new_interval(first, 0))));
  // "5:*" means the last one too, even if that is 4
  std::erase_if(uids, [first](std::uint32_t uid) { return uid < first; });
  return uids;
}

Result<std::vector<std::uint32_t>> Imap::uids_since(Instant day) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::microseconds>(std::chrono::microseconds(day.us)))};
  return search(mailimap_search_key_new_since(mailimap_date_new(static_cast<int>(unsigned{date.day()}),
                                                                static_cast<int>(unsigned{date.month()}),
                                                                static_cast<int>(date.year()))));
}

Result<bool> Imap::holds(const std::string& message_id) {
  HEARD_TRY(const std::vector<std::uint32_t> found,
            search(mailimap_search_key_new_header(::strdup("Message-ID"), ::strdup(message_id.c_str()))));
  return !found.empty();
}

Result<clist*> Imap::fetch_list(mailimap_set* set, mailimap_fetch_type* what) {
  clist* list = nullptr;
  const int code = mailimap_uid_fetch(session_.get(), set, what, &list);
  mailimap_set_free(set);
  mailimap_fetch_type_free(what);
  HEARD_CHECK(checked(code, "it was to read"));
  return list;
}

Result<std::vector<WaitingMail>> Imap::look_at(std::span<const std::uint32_t> uids) {
  std::vector<WaitingMail> out;
  if (uids.empty()) return out;
  mailimap_set* set = mailimap_set_new_empty();
  for (const std::uint32_t uid : uids) mailimap_set_add_single(set, uid);
  mailimap_fetch_type* what = mailimap_fetch_type_new_fetch_att_list_empty();
  mailimap_fetch_type_new_fetch_att_list_add(what, mailimap_fetch_att_new_uid());
  mailimap_fetch_type_new_fetch_att_list_add(what, mailimap_fetch_att_new_rfc822_size());
  mailimap_fetch_type_new_fetch_att_list_add(what, mailimap_fetch_att_new_internaldate());
  wire_->allow(list_bytes_max, answer_within);
  HEARD_TRY(clist * raw, fetch_list(set, what));
  const std::unique_ptr<clist, FetchedEnd> list(raw);
  for (auto* it = clist_begin(raw); it != nullptr; it = clist_next(it)) {
    const WaitingMail mail = waiting_of(*static_cast<const mailimap_msg_att*>(clist_content(it)));
    if (std::ranges::find(uids, mail.uid) != uids.end()) out.push_back(mail);
  }
  std::ranges::sort(out, {}, &WaitingMail::uid);
  return out;
}

Result<std::optional<std::string>> Imap::fetch(std::uint32_t uid, std::size_t bytes_max) {
  wire_->allow(bytes_max + answer_bytes_max, time_for(bytes_max));
  HEARD_TRY(clist * raw,
            fetch_list(mailimap_set_new_single(uid),
                       mailimap_fetch_type_new_fetch_att(mailimap_fetch_att_new_body_peek_section_partial(
                           mailimap_section_new(nullptr), 0, static_cast<std::uint32_t>(bytes_max)))));
  const std::unique_ptr<clist, FetchedEnd> list(raw);
  for (auto* it = clist_begin(raw); it != nullptr; it = clist_next(it))
    if (auto body = body_of(*static_cast<const mailimap_msg_att*>(clist_content(it)))) return body;
  return std::optional<std::string>{};
}

Result<Ready> Imap::await_news(milliseconds within) {
  // told meanwhile, beside the answer to something else: it is not told again
  if (session_->imap_selection_info->sel_exists > counted_) return Ready::data;
  if (mailimap_has_idle(session_.get()) != 0) return idle(std::min(within, idle_longest));
  const Ready came = wire_->wait(std::min(within, look_without_idle_every));
  if (came == Ready::interrupted) return came;
  wire_->allow(answer_bytes_max, answer_within);
  HEARD_CHECK(checked(mailimap_noop(session_.get()), "that is open"));
  return session_->imap_selection_info->sel_exists > counted_ ? Ready::data : Ready::timeout;
}

Result<Ready> Imap::idle(milliseconds within) {
  wire_->allow(answer_bytes_max, answer_within);
  HEARD_CHECK(checked(mailimap_idle(session_.get()), "that is open"));
  Ready came = session_->imap_stream->read_buffer_len > 0 ? Ready::data : wire_->wait(within);
  if (came == Ready::interrupted) return came;
  wire_->allow(answer_bytes_max, answer_within);
  HEARD_CHECK(checked(mailimap_idle_done(session_.get()), "that is open"));
  return came;
}

Result<void> Imap::append(const std::string& folder, const std::string& raw) {
  mailimap_flag_list* flags = mailimap_flag_list_new_empty();
  mailimap_flag_list_add(flags, mailimap_flag_new_seen());
  wire_->allow(answer_bytes_max, time_for(raw.size()));
  const int code = mailimap_append(session_.get(), folder.c_str(), flags, nullptr, raw.data(), raw.size());
  mailimap_flag_list_free(flags);
  return checked(code, folder);
}

}  // namespace heard::channel::email

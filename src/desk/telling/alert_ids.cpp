#include "desk/telling/alert_ids.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/bytes.h"
#include "understand/thread.h"

namespace heard::desk {
namespace {

constexpr std::string_view alert_opening = "heard-alert.";
constexpr std::size_t alert_mac_bytes = 16;
constexpr std::size_t alert_id_bytes_max = 400;
constexpr std::size_t alert_addresses_max = 100;

// The master key has other uses; the name keeps one thing from passing for another.
std::string alert_mac_in(const Digest& digest) { return hex(std::span(digest).first(alert_mac_bytes)); }

std::string mac_of(const Desk& desk, std::string_view purpose, std::string_view body) {
  return alert_mac_in(desk.master_key.digest(fmt::format("{}:{}", purpose, body)));
}

// NUMBER.MAC, with or without more behind another dot.
template <class IdType>
std::optional<IdType> signed_id(const Desk& desk, std::string_view purpose, std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view digits = text.substr(0, dot);
  const std::string_view rest = text.substr(dot + 1);
  IdType id{};
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id.value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  const std::string_view mac = rest.substr(0, rest.find('.'));
  const bool is_ours =
      desk.master_key.any_digest(fmt::format("{}:{}", purpose, digits),
                                 [&](const Digest& one) { return same_bytes(alert_mac_in(one), mac); });
  if (!is_ours) return std::nullopt;
  return id;
}

std::optional<AlertId> alert_in(const Desk& desk, std::string_view id) {
  if (id.size() > alert_id_bytes_max) return std::nullopt;
  std::string local(id.substr(0, id.find('@')));
  for (char& c : local)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  const std::size_t at = local.find(alert_opening);
  if (at == std::string::npos) return std::nullopt;
  return signed_id<AlertId>(desk, "alert mail", std::string_view(local).substr(at + alert_opening.size()));
}

}  // namespace

std::string alert_mail_id(const Desk& desk, AlertId alert, LetterId letter, std::string_view domain) {
  const std::string body = std::to_string(alert.value);
  return fmt::format("{}{}.{}.{}@{}", alert_opening, body, mac_of(desk, "alert mail", body), letter.value,
                     domain.empty() ? "localhost" : domain);
}

std::optional<AlertId> alert_answered(const Desk& desk, const understand::ArrivedMail& mail) {
  for (const std::string& id : understand::named_before(mail.read))
    if (const auto alert = alert_in(desk, id)) return alert;
  std::size_t looked_at = 0;
  for (const auto* people : {&mail.read.to, &mail.read.cc})
    for (const MailPerson& person : *people)
      if (++looked_at <= alert_addresses_max)
        if (const auto alert = alert_in(desk, person.address)) return alert;
  return std::nullopt;
}

std::string no_alerts_path(const Desk& desk, PersonId person) {
  const std::string body = std::to_string(person.value);
  return fmt::format("/alerts/off/{}.{}", body, mac_of(desk, "no alerts", body));
}

std::optional<PersonId> no_alerts_for(const Desk& desk, std::string_view signed_part) {
  if (signed_part.size() > alert_id_bytes_max) return std::nullopt;
  return signed_id<PersonId>(desk, "no alerts", signed_part);
}

}  // namespace heard::desk

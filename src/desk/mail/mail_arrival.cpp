#include "desk/mail/mail_arrival.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/bytes.h"
#include "understand/thread.h"

namespace heard::desk {
namespace {

constexpr std::size_t id_bytes_max = 900;
constexpr std::size_t person_bytes_max = 500;

std::string line_of(const MailPerson& person) {
  const std::string name = one_line(clean_text(person.name));
  const std::string address = one_line(clean_text(person.address));
  if (name.empty()) return shortened(address, person_bytes_max);
  return fmt::format("{} <{}>", shortened(name, person_bytes_max), shortened(address, person_bytes_max));
}

Lines lines_of(const std::vector<MailPerson>& people) {
  std::vector<std::string> lines;
  for (const MailPerson& person : people) {
    if (lines.size() == mail_people_max) break;
    std::string line = line_of(person);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return Lines::of(lines);
}

// Oldest first; of very many the oldest and the nearest.
Lines earlier_ids(const MailRead& mail) {
  const std::vector<std::string>& ids = mail.references.empty() ? mail.in_reply_to : mail.references;
  constexpr std::size_t oldest = 10;
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i >= oldest && i + understand::mail_ids_looked_up_max - oldest < ids.size()) continue;
    if (std::string id = kept_id(ids[i]); !id.empty()) kept.push_back(std::move(id));
  }
  return Lines::of(kept);
}

}  // namespace

std::string key_of(const MailRead& mail, std::string_view raw) {
  if (mail.message_id.empty() && !mail.date) return "raw " + hex(digest_of(raw));
  std::string all = mail.message_id;
  const auto add = [&all](std::string_view part) { all.append("\n").append(part); };
  add(mail.date ? std::to_string(mail.date->us) : "");
  add(folded(mail.from.address));
  add(one_line(mail.subject));
  add(one_line(mail.text));
  for (const MailFile& file : mail.attachments) add(file.sha256);
  return hex(digest_of(all));
}

std::string kept_id(std::string_view message_id) {
  return shortened(one_line(clean_text(message_id)), id_bytes_max);
}

KeptMail kept_mail(const MailArrival& arrival, ConversationId conversation, MessageId message) {
  const MailRead& read = arrival.mail.read;
  const auto is_whole = [&] {
    return trimmed(read.text) == trimmed(arrival.opening.text) && read.text.size() <= message_bytes_max;
  };
  return {.message = message,
          .conversation = conversation,
          .inbox = arrival.inbox,
          .arrival = arrival.id,
          .message_id = kept_id(read.message_id),
          .earlier = earlier_ids(read),
          .sender = line_of(read.from),
          .reply_to = lines_of(read.reply_to),
          .recipients = lines_of(read.to),
          .copies = lines_of(read.cc),
          .subject = Text<1000>::cut(one_line(clean_text(read.subject))),
          .cut = arrival.is_beginning || !is_whole(),
          .html = read.html.has_value(),
          .automatic = read.auto_reply};
}

}  // namespace heard::desk

// Files of ours in a story. They are told by their names; "film.mp4, 15 MB" is one of that size.
#include <fmt/format.h>

#include <regex>

#include "app/run_now.h"
#include "desk/their_page/customer_page.h"
#include "desk/writing/uploads.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

constexpr store::Sql blobs_kept{"blobs_kept", "SELECT COUNT(*) FROM blob WHERE refs > 0"};

std::vector<std::string> names_in(const std::string& words) {
  static const std::regex between(", ");
  return {std::sregex_token_iterator(words.begin(), words.end(), between, -1), {}};
}

std::string names_of(const std::vector<AttachmentRow>& files) {
  std::string names;
  for (const AttachmentRow& file : files) names += (names.empty() ? "" : ", ") + file.name;
  return names.empty() ? "none" : names;
}

std::string bytes_of(const std::string& name, std::size_t megabytes) {
  return megabytes == 0 ? "the bytes of " + name : std::string(megabytes << 20, name.front());
}

// Words in which it stands; `along`: it is sent with them.
WriteMessage picturing(const std::string& name, AttachmentId id, bool along) {
  WriteMessage command{
      .html = Text<html_bytes_max>::cut(
          fmt::format("<p>Look: <img src=\"https://spy.example/\" data-attachment=\"{}\" alt=\"{}\"></p>",
                      id.value, name))};
  if (along) command.attachments = {id};
  return command;
}

}  // namespace

Findings Teller::file_added(const std::string& name, WrittenKind kind, const std::string& words) {
  static const std::regex sized(R"((.*), (\d+) MB)");
  std::smatch found;
  const bool large = std::regex_match(words, found, sized);
  const std::string file_name = large ? found[1].str() : words;
  File file{.bytes = bytes_of(file_name, large ? std::stoul(found[2]) : 0)};
  desk::AddedFile added{.name = file_name,
                        .media_type = file_name.ends_with(".png") ? "image/png" : "application/pdf",
                        .bytes = file.bytes};
  const auto answer = app::run_now(
      desk::add_upload(house_.desk, people_[name], current_, kind, std::move(added), std::nullopt));
  if (!answer.ok()) return outcome(answer);
  const auto row = reflect::from_json<AttachmentRow>(answer->body);
  if (!row.ok()) return {"the answer is not an AttachmentRow: " + answer->body};
  file.id = row->id;
  files_[row->name] = std::move(file);
  return {};
}

Findings Teller::file_opened(const std::string& name, const Result<desk::AttachmentFile>& file) {
  if (file.ok() && file->bytes != files_[name].bytes) return {name + " has other bytes than were added"};
  return outcome(file);
}

std::vector<AttachmentId> Teller::files_named(const std::string& words) {
  std::vector<AttachmentId> ids;
  for (const std::string& name : names_in(words)) ids.push_back(files_[name].id);
  return ids;
}

const std::map<std::string, Teller::Act> Teller::file_acts{
    {"adds the file",
     [](Teller& t, const Told& told) { return t.file_added(told.name, WrittenKind::reply, told.words); }},
    {"adds to a note the file",
     [](Teller& t, const Told& told) { return t.file_added(told.name, WrittenKind::note, told.words); }},
    {"removes the file",
     [](Teller& t, const Told& told) {
       return t.outcome(
           app::run_now(desk::remove_upload(t.house_.desk, t.people_[told.name], t.files_[told.words].id)));
     }},
    {"opens the file",
     [](Teller& t, const Told& told) {
       return t.file_opened(told.words, app::run_now(desk::attachment(t.house_.desk, t.people_[told.name],
                                                                      t.files_[told.words].id)));
     }},
    {"replies with the files",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.text = Text<message_bytes_max>::cut("Here you are: " + told.words),
                                    .attachments = t.files_named(told.words)});
     }},
    {"plans for tomorrow a reply with the files",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.text = Text<message_bytes_max>::cut("Here you are: " + told.words),
                                    .send_at = t.house_.clock.now() + days(1),
                                    .attachments = t.files_named(told.words)});
     }},
    {"replies with the picture among the words",
     [](Teller& t, const Told& told) {
       return t.written(told.name, picturing(told.words, t.files_[told.words].id, true));
     }},
    {"replies with among the words alone",
     [](Teller& t, const Told& told) {
       return t.written(told.name, picturing(told.words, t.files_[told.words].id, false));
     }},
    {"replies without a word with the files",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.attachments = t.files_named(told.words)});
     }},
    {"notes with the files",
     [](Teller& t, const Told& told) {
       return t.written(told.name, {.kind = WrittenKind::note,
                                    .text = Text<message_bytes_max>::cut("For us: " + told.words),
                                    .attachments = t.files_named(told.words)});
     }},
};

std::optional<std::string> Teller::fact_of_files(const std::string& what) {
  static const std::string waiting_first = "files waiting for the first words of ";
  static const std::string waiting_for = "files waiting for ";
  if (what.starts_with(waiting_first)) {
    const auto waiting = app::run_now(desk::list_uploads(
        house_.desk, people_[what.substr(waiting_first.size())], unbegun, WrittenKind::reply));
    return waiting.ok() ? names_of(waiting->items) : waiting.error().code;
  }
  if (what.starts_with(waiting_for)) {
    const auto waiting = app::run_now(desk::list_uploads(
        house_.desk, people_[what.substr(waiting_for.size())], current_, WrittenKind::reply));
    return waiting.ok() ? names_of(waiting->items) : waiting.error().code;
  }
  if (what == "files on the page") {
    const auto page = app::run_now(desk::customer_page(house_.desk, current_));
    if (!page.ok()) return page.error().code;
    std::vector<AttachmentRow> files;
    for (const desk::PageMessage& message : page->messages)
      files.insert(files.end(), message.attachments.begin(), message.attachments.end());
    return names_of(files);
  }
  static const std::string lines_of = "files at lines of ";
  if (what.starts_with(lines_of)) {
    std::vector<AttachmentRow> files;
    for (const TimelineItem& item : timeline_now().items)
      if (item.kind == what.substr(lines_of.size()))
        files.insert(files.end(), item.attachments.begin(), item.attachments.end());
    return names_of(files);
  }
  if (what == "blobs kept") {  // with the raw bytes of what came in
    const auto kept = house_.store->read_now(
        [](store::Tx& tx) -> Result<std::int64_t> { return tx.one<std::int64_t>(blobs_kept).value_or(0); });
    return fmt::to_string(kept.value());
  }
  return std::nullopt;
}

}  // namespace heard::test

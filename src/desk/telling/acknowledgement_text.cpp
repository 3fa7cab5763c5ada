#include "desk/telling/acknowledgement_text.h"

#include <algorithm>
#include <array>

#include "base/spoken_time.h"
#include "desk/promise/promise_words.h"
#include "language/said_in.h"

namespace heard::desk {
namespace {

using namespace std::string_view_literals;

struct Brought {
  std::string_view text;
  std::string_view answer_by;  // with {time}
  std::string_view full_answer_by;
  std::string_view written;
  std::string_view page;
  std::string_view number;  // before it
};

const Brought& said_in(Tongue language) {
  static constexpr Brought english{
      .text =
          "Hello,\n\n"
          "your message has arrived. A person will read it and answer you.\n\n"
          "If something is missing, simply answer this mail: it comes to the same place.\n\n"
          "{shop}",
      .answer_by = "You will hear from a person by {time}.",
      .full_answer_by = "You will have our full answer by {time} at the latest.",
      .written = "You wrote:",
      .page = "Your message and our answers are also here:",
      .number = "Your number: "};
  static constexpr Brought german{
      .text =
          "Guten Tag,\n\n"
          "Ihre Nachricht ist angekommen. Ein Mensch liest sie und antwortet Ihnen.\n\n"
          "Fehlt noch etwas, antworten Sie einfach auf diese Mail: Beides kommt zusammen bei uns an.\n\n"
          "{shop}",
      .answer_by = "Bis {time} hören Sie von einem Menschen.",
      .full_answer_by = "Unsere vollständige Antwort haben Sie spätestens bis {time}.",
      .written = "Sie schrieben:",
      .page = "Ihre Nachricht und unsere Antworten stehen auch hier:",
      .number = "Ihre Nummer: "};
  static constexpr Brought chinese{.text =
                                       "您好！\n\n"
                                       "您的来信已经收到，会有同事阅读并回复您。\n\n"
                                       "如有补充，直接回复本邮件即可，我们会一并看到。\n\n"
                                       "{shop}",
                                   .answer_by = "最迟{time}，会有同事答复您。",
                                   .full_answer_by = "最迟{time}，您会收到我们的完整答复。",
                                   .written = "您的来信：",
                                   .page = "您也可以在这里查看来信和我们的回复：",
                                   .number = "您的编号："};
  return language::said_in(language, english, german, chinese);
}

std::string with_place(std::string_view text, std::string_view place, std::string_view value) {
  std::string out;
  for (std::size_t at = text.find(place); at != std::string_view::npos; at = text.find(place)) {
    out.append(text.substr(0, at)).append(value);
    text.remove_prefix(at + place.size());
  }
  return out.append(text);
}

std::string quoted(std::string_view text) {
  std::string out;
  text = trimmed(text);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    out.append(line.empty() ? ">" : "> ").append(line).append("\n");
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string_view brought_text(Tongue language) { return said_in(language).text; }

std::string text_in(const Acknowledgement& kept, Tongue language) {
  const auto& own = language == Tongue::de ? kept.de : language == Tongue::zh ? kept.zh : kept.en;
  return own ? own->str() : std::string(brought_text(language));
}

std::string acknowledgement_text(const AcknowledgementSays& says) {
  const Brought& said = said_in(says.language);
  std::string out = with_place(says.text, "{shop}", says.shop) + "\n\n";
  if (says.answer_by)
    out += with_place(said.answer_by, "{time}",
                      spoken_time(*says.answer_by, spoken_tag(says.language), says.zone, SpokenAs::weekday)) +
           "\n\n";
  if (says.full_answer_by)
    out += with_place(said.full_answer_by, "{time}",
                      spoken_time(*says.full_answer_by, spoken_tag(says.language), says.zone)) +
           "\n\n";
  if (!says.written.empty()) out.append(said.written).append("\n").append(quoted(says.written)).append("\n");
  if (says.page_url) out.append(said.page).append("\n").append(*says.page_url).append("\n\n");
  return out.append(said.number).append(std::to_string(says.number));
}

Tongue usual_language(std::string_view zone) {
  static constexpr std::array german{"Europe/Berlin"sv, "Europe/Busingen"sv, "Europe/Vienna"sv,
                                     "Europe/Zurich"sv, "Europe/Vaduz"sv};
  static constexpr std::array chinese{"Asia/Shanghai"sv, "Asia/Urumqi"sv, "Asia/Chongqing"sv, "PRC"sv};
  if (std::ranges::find(german, zone) != german.end()) return Tongue::de;
  if (std::ranges::find(chinese, zone) != chinese.end()) return Tongue::zh;
  return Tongue::en;
}

}  // namespace heard::desk

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/practice/lines.h"
#include "app/practice/words.h"
#include "base/text.h"

namespace heard::app::practice {
namespace {

enum class Kind { written, everyday };

// A paragraph may be written on several lines.
void add_to_text(std::string& text, std::string_view line, bool new_paragraph) {
  if (!text.empty()) text += new_paragraph ? "\n\n" : " ";
  text += line;
}

std::optional<int> read_days(std::string_view text) {
  const auto days = read_when("after " + std::string(text));
  if (!days || days->days == 0 || days->minute) return std::nullopt;
  return days->days;
}

class ExchangeReader {
 public:
  ExchangeReader(const TextFile& file, Kind kind, const Script& script)
      : lines_(file), kind_(kind), script_(script) {}

  Result<void> read(std::vector<Exchange>& exchanges, std::vector<std::string>& products) {
    bool begun = false;
    while (lines_.next()) {
      if (const auto subject = said_after(lines_.line(), "== ")) {
        if (begun) HEARD_CHECK(end(exchanges));
        begun = true;
        begin(*subject);
      } else if (begun) {
        HEARD_CHECK(read_inside());
      } else if (!lines_.line().empty()) {
        HEARD_CHECK(read_product(products));
      }
    }
    return begun ? end(exchanges) : Result<void>(lines_.wrong("there is no conversation in this file."));
  }

 private:
  void begin(std::string_view subject) {
    now_ = Exchange{.subject = std::string(subject)};
    text_ = nullptr;
    from_ = then_ = false;
  }

  Result<void> read_product(std::vector<std::string>& products) {
    const auto product = said_after(lines_.line(), "product: ");
    if (!product || kind_ == Kind::written) return lines_.wrong("a conversation begins with \"== Subject\".");
    products.emplace_back(*product);
    return {};
  }

  Result<void> read_inside() {
    if (const auto head = said_after(lines_.line(), "-- ")) return begin_text(*head);
    if (text_ == nullptr) return lines_.line().empty() ? Result<void>{} : read_field();
    if (lines_.line().empty()) {
      paragraph_ = true;
      return {};
    }
    add_to_text(*text_, lines_.line(), paragraph_);
    paragraph_ = false;
    return {};
  }

  Result<void> read_field() {
    const std::string_view line = lines_.line();
    if (const auto tags = said_after(line, "tags: ")) return read_tags(*tags);
    if (kind_ == Kind::everyday)
      return lines_.wrong("everyday conversations have no such line; begin with \"-- Customer\".");
    if (const auto name = said_after(line, "from: ")) return read_from(*name);
    if (const auto name = said_after(line, "with: ")) {
      now_.owner = member_called(script_, *name);
      return now_.owner ? Result<void>{} : lines_.wrong("nobody of this name works here.");
    }
    if (const auto ending = said_after(line, "then: ")) return read_ending(*ending);
    if (const auto goal = said_after(line, "goal: ")) {
      now_.filed.goal = *goal;
      return {};
    }
    if (const auto name = said_after(line, "team: ")) return read_team_of_it(*name);
    return lines_.wrong(
        "before what is said there may only stand from:, with:, tags:, goal:, team: and then:.");
  }

  Result<void> read_tags(std::string_view names) {
    while (!names.empty()) {
      const std::size_t comma = std::min(names.find(", "), names.size());
      now_.filed.tags.emplace_back(names.substr(0, comma));
      names.remove_prefix(std::min(comma + 2, names.size()));
    }
    return now_.filed.tags.empty() ? Result<void>(lines_.wrong("name a tag: \"tags: repair\"."))
                                   : Result<void>{};
  }

  Result<void> read_team_of_it(std::string_view name) {
    const auto found = std::ranges::find(script_.teams, name, &Team::name);
    if (found == script_.teams.end()) return lines_.wrong("there is no team of this name among the people.");
    now_.filed.team = static_cast<std::size_t>(found - script_.teams.begin());
    return {};
  }

  Result<void> read_from(std::string_view name) {
    const auto& all = script_.shoppers;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Shopper& s) { return s.name == name; });
    if (found == all.end()) return lines_.wrong("there is no customer of this name among the people.");
    now_.shopper = static_cast<std::size_t>(found - all.begin());
    from_ = true;
    return {};
  }

  Result<void> read_ending(std::string_view ending) {
    then_ = true;
    if (const auto days = said_after(ending, "put off for ")) {
      const auto read = read_days(*days);
      if (!read) return lines_.wrong("say how long it is put off: \"put off for 3 days\".");
      now_.ending = Ending::put_off;
      now_.back_in_days = *read;
      return {};
    }
    if (ending == "open") {
      now_.ending = Ending::open;
    } else if (ending == "waiting") {
      now_.ending = Ending::waiting;
    } else if (ending != "settled") {
      return lines_.wrong("a conversation is then: open, waiting, settled or put off for 3 days.");
    }
    return {};
  }

  Result<void> begin_text(std::string_view head) {
    if (text_ != nullptr && text_->empty()) return lines_.wrong("there are no words before this line.");
    paragraph_ = false;
    if (const auto part = answer_part(head)) {
      text_ = *part;
      return {};
    }
    if (now_.answers) return lines_.wrong("what is answered later stands last.");
    if (const auto promised = said_after(head, "promised: ")) return begin_promise(*promised);
    const std::size_t comma = head.find(", ");
    Line line;
    HEARD_CHECK(read_speaker(head.substr(0, comma), line));
    const bool timed = comma != std::string_view::npos;
    if (timed == (kind_ == Kind::everyday && now_.lines.empty()))
      return lines_.wrong(
          "write who and when, \"-- Lin, after 2 hours\"; everyday conversations begin with "
          "\"-- Customer\" alone.");
    if (timed) {
      const auto when = read_when(head.substr(comma + 2));
      if (!when || (now_.lines.empty() && when->from == When::From::line_before))
        return lines_.wrong("this is no time; see read.h for how times are written.");
      line.when = *when;
    }
    now_.lines.push_back(line);
    text_ = &now_.lines.back().text;
    return {};
  }

  Result<void> begin_promise(std::string_view head) {
    if (!may_promise()) return lines_.wrong("only an answer of ours promises something, and one thing.");
    Promised& promised = now_.lines.back().promised.emplace();
    const std::size_t comma = std::min(head.find(", "), head.size());
    const auto due = read_when(head.substr(std::min(comma + 2, head.size())));
    if (!value_of(head.substr(0, comma), promised.kind) || !due)
      return lines_.wrong("write what and by when: \"promised: action, after 2 days at 18:00\".");
    promised.due = *due;
    text_ = &promised.words;
    return {};
  }

  [[nodiscard]] bool may_promise() const {
    if (kind_ == Kind::everyday || now_.lines.empty()) return false;
    return now_.lines.back().speaker == Speaker::us && !now_.lines.back().promised;
  }

  std::optional<std::string*> answer_part(std::string_view head) {
    const bool named = head == "answers when a day or time is named";
    const bool otherwise = head == "answers otherwise";
    if (!named && !otherwise && head != "then thanks") return std::nullopt;
    if (!now_.answers) now_.answers.emplace();
    if (named) return &now_.answers->when_a_time_is_named;
    return otherwise ? &now_.answers->otherwise : &now_.answers->thanks;
  }

  Result<void> read_speaker(std::string_view who, Line& line) {
    if (who == "Customer") return {};
    line.speaker = who.ends_with(" notes") ? Speaker::us_among_ourselves : Speaker::us;
    if (line.speaker == Speaker::us_among_ourselves) who.remove_suffix(6);
    line.keeps = who.ends_with(" keeps it");
    if (line.keeps) who.remove_suffix(9);
    const auto promises = [](const Line& before) { return before.promised.has_value(); };
    if (line.keeps && std::ranges::none_of(now_.lines, promises))
      return lines_.wrong("nothing is promised before this line.");
    if (who == "Us" && kind_ == Kind::everyday) return {};
    line.member = member_called(script_, who);
    return line.member ? Result<void>{} : lines_.wrong("nobody of this name works here.");
  }

  [[nodiscard]] Result<void> check_words(std::string_view text) const {
    if (const auto unknown = not_known(text))
      return lines_.wrong(fmt::format("before it, nothing is known to put in place of {{{}}}.", *unknown));
    return {};
  }

  // Errors name the last line of the conversation.
  Result<void> end(std::vector<Exchange>& exchanges) {
    const std::string which = fmt::format("\"{}\" before this line ", now_.subject);
    if (now_.lines.empty() || text_ == nullptr || text_->empty())
      return lines_.wrong(which + "has nothing that is said.");
    if (now_.lines.front().speaker != Speaker::customer)
      return lines_.wrong(which + "does not begin with the customer.");
    HEARD_CHECK(check_words(now_.subject));
    for (const Line& line : now_.lines) {
      HEARD_CHECK(check_words(line.text));
      if (line.promised) HEARD_CHECK(check_words(line.promised->words));
    }
    if (kind_ == Kind::written) HEARD_CHECK(check_written(which));
    exchanges.push_back(std::move(now_));
    return {};
  }

  [[nodiscard]] Result<void> check_written(const std::string& which) const {
    if (!from_ || !then_) return lines_.wrong(which + "does not say from: and then:.");
    if (now_.ending == Ending::waiting && now_.lines.back().speaker != Speaker::us)
      return lines_.wrong(which + "cannot wait for them: they wrote last.");
    if (!now_.owner && (now_.ending == Ending::settled || now_.ending == Ending::put_off))
      return lines_.wrong(which + "does not say with:, and somebody must have settled it or put it off.");
    if (!now_.owner && (!now_.filed.tags.empty() || !now_.filed.goal.empty() || now_.filed.team))
      return lines_.wrong(which + "does not say with:, and somebody must have taken it to file it so.");
    if (!now_.answers) return {};
    if (now_.ending != Ending::open) return lines_.wrong(which + "has answers but is not open.");
    for (const std::string& text :
         {now_.answers->when_a_time_is_named, now_.answers->otherwise, now_.answers->thanks})
      if (text.empty() || text.find('{') != std::string::npos)
        return lines_.wrong(which + "needs all three answers, without anything in braces.");
    return {};
  }

  FileLines lines_;
  const Kind kind_;
  const Script& script_;
  Exchange now_;
  std::string* text_ = nullptr;  // what the next words are added to
  bool paragraph_ = false;
  bool from_ = false;
  bool then_ = false;
};

}  // namespace

Result<void> read_conversations(const TextFile& file, Script& script) {
  std::vector<std::string> none;
  ExchangeReader reader(file, Kind::written, script);
  return reader.read(script.written, none);
}

Result<void> read_everyday(const TextFile& file, Language language, Script& script) {
  Everyday& everyday = script.everyday[language];
  ExchangeReader reader(file, Kind::everyday, script);
  HEARD_CHECK(reader.read(everyday.exchanges, everyday.products));
  if (!everyday.products.empty()) return {};
  return invalid("invalid_script", fmt::format("{} names no product.", file.name));
}

}  // namespace heard::app::practice

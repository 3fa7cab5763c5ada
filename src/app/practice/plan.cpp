#include "app/practice/plan.h"

#include <algorithm>

#include "app/practice/everyday.h"
#include "app/practice/timing.h"
#include "app/practice/words.h"

namespace heard::app::practice {
namespace {

constexpr Duration before_it_is_put_away = minutes(12);
constexpr int back_at = 9 * 60;
constexpr int first_order = 20'100;
constexpr int orders_a_day = 5;

std::string order_on(Day day, Day today, std::size_t use) {
  const int days_ago = static_cast<int>((today - day).count());
  return std::to_string(first_order + (days_told - days_ago) * orders_a_day + static_cast<int>(use * 3 % 5));
}

class StoryMaker {
 public:
  StoryMaker(const Script& script, const Timing& timing, const Telling& telling)
      : script_(script), timing_(timing), telling_(telling) {}

  Story make() {
    const Exchange& exchange = telling_.exchange;
    const std::vector<Instant> times = timing_.of(exchange);
    const Shopper& shopper = script_.shoppers.at(exchange.shopper);
    known_ = {.language = shopper.language, .name = shopper.name, .use = telling_.use};
    known_.product = telling_.product;
    known_.order = order_on(timing_.calendar().day_of(times.front()), timing_.today(), telling_.use);
    Story story{.exchange = telling_.written,
                .shopper = exchange.shopper,
                .subject = {},
                .filed = exchange.filed,
                .steps = {}};
    story.subject = words(exchange.subject, times.front());
    for (std::size_t i = 0; i < times.size(); ++i) tell_line(story, exchange.lines[i], times[i]);
    tell_ending(story);
    return story;
  }

 private:
  std::string words(const std::string& text, Instant at) {
    known_.day = timing_.calendar().day_of(at);
    return filled_in(text, known_);
  }

  void take_it(Story& story, Instant at) {
    taken_ = true;
    story.steps.push_back({.at = at, .act = Act::take_it, .member = *telling_.exchange.owner});
  }

  std::vector<PromiseInReply> promises_in(const Line& line, Instant at) {
    std::vector<PromiseInReply> out;
    if (line.keeps) out.emplace_back().kept = true;
    if (line.promised)
      out.push_back({.id = {},
                     .kind = line.promised->kind,
                     .words = Text<promise_words_bytes_max>::cut(words(line.promised->words, at)),
                     .due_at = timing_.due(*line.promised, at),
                     .reason = {},
                     .kept = {}});
    return out;
  }

  void tell_line(Story& story, const Line& line, Instant at) {
    if (line.speaker == Speaker::customer) {
      story.steps.push_back({.at = at, .act = Act::write, .text = words(line.text, at)});
      return;
    }
    const std::size_t member = line.member.value_or(telling_.exchange.owner.value_or(0));
    if (!taken_ && telling_.exchange.owner) take_it(story, at);
    known_.me = script_.team.at(member).name;
    const Act act = line.speaker == Speaker::us ? Act::reply : Act::note;
    story.steps.push_back({.at = at,
                           .act = act,
                           .member = member,
                           .text = words(line.text, at),
                           .promises = promises_in(line, at)});
  }

  void tell_ending(Story& story) {
    const Exchange& exchange = telling_.exchange;
    const Instant later = timing_.calendar().open_from(story.steps.back().at + before_it_is_put_away);
    if (!taken_ && exchange.owner) take_it(story, later);
    if (exchange.ending == Ending::settled && story.steps.back().act == Act::reply) {
      story.steps.back().act = Act::reply_and_settle;
    } else if (exchange.ending == Ending::settled) {
      story.steps.push_back({.at = later, .act = Act::settle, .member = *exchange.owner});
    } else if (exchange.ending == Ending::put_off) {
      const Day back = Calendar::open_day_from(timing_.today() + std::chrono::days(exchange.back_in_days));
      story.steps.push_back({.at = later,
                             .act = Act::put_off,
                             .member = *exchange.owner,
                             .until = timing_.calendar().at(back, back_at)});
    }
  }

  const Script& script_;
  const Timing& timing_;
  const Telling& telling_;
  Known known_;
  bool taken_ = false;
};

// Everyday ones are over by last night: what would not be began a week earlier.
Story everyday_story(const Script& script, const Timing& timing, Telling telling) {
  const Instant midnight = timing.calendar().at(timing.today(), 0);
  for (;;) {
    Story story = StoryMaker(script, timing, telling).make();
    if (story.steps.back().at < midnight) return story;
    telling.exchange.lines.front().when.days += 7;
  }
}

}  // namespace

std::vector<Story> plan(const Script& script, Instant now) {
  const Timing timing(now);
  std::vector<Story> stories;
  for (std::size_t i = 0; i < script.written.size(); ++i) {
    const Telling telling{
        .exchange = script.written[i], .written = &script.written[i], .product = {}, .use = i};
    stories.push_back(StoryMaker(script, timing, telling).make());
    // What would have to wait until the shop opens has not happened yet.
    std::erase_if(stories.back().steps, [&](const Step& step) { return step.at >= now; });
  }
  for (const Telling& telling : everyday_ones(script))
    stories.push_back(everyday_story(script, timing, telling));
  std::stable_sort(stories.begin(), stories.end(),
                   [](const Story& a, const Story& b) { return a.steps.front().at < b.steps.front().at; });
  return stories;
}

}  // namespace heard::app::practice

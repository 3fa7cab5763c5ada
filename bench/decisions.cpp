// How many decisions of the governor one core makes a second, on prepared customers: bench_decisions
// [SECONDS]. Prints the rate of what asks, tells or sells, a third each, and the rate of a shop's mix, of
// which nine in ten are answers. Of the customers a third want only answers or paused, half agreed to offers,
// a tenth complain; each got from none to twelve letters within the year. A third of the moments are quiet
// hours.
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <random>
#include <vector>

#include "care/governor.h"

namespace {

using namespace heard;

constexpr int customers = 20'000;
constexpr Instant today{1'795'255'200'000'000};

struct Prepared {
  care::Word word;
  std::vector<care::WentTo> went;
  bool bounced = false;
  care::Item item;
  Instant now;
};

std::vector<Prepared> prepared(bool shop) {
  std::mt19937 random(7);
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  constexpr EffectClass governed[] = {EffectClass::ask, EffectClass::tell, EffectClass::sell};
  std::vector<Prepared> all(customers);
  for (Prepared& one : all) {
    one.now = today + minutes(below(60 * 24 * 7));
    const int dial = below(6);
    one.word.dial = dial == 0 ? Dial::only_answers : dial == 1 ? Dial::paused : Dial::all;
    if (dial == 1) one.word.until = one.now + days(below(60));
    one.word.offers = below(2) == 0;
    one.word.complaint_open = below(10) == 0;
    one.bounced = below(100) == 0;
    for (int i = below(13); i > 0; --i)
      one.went.push_back({governed[below(3)], one.now - hours(below(24 * 365)), below(4) == 0});
    one.item.effect_class = shop && below(10) > 0 ? EffectClass::answer : governed[below(3)];
    one.item.is_question = one.item.effect_class == EffectClass::ask && below(2) == 0;
  }
  return all;
}

double a_second(const std::vector<Prepared>& all, double for_s) {
  const care::QuietDays days("DE", "BE", today);
  std::int64_t decided = 0;
  std::int64_t went = 0;
  // of the processor, not of the clock on the wall: others may use the machine
  const std::clock_t begin = std::clock();
  double took_s = 0;
  do {
    for (const Prepared& one : all)
      went +=
          care::verdict_on(
              one.item, {.word = one.word, .went = one.went, .bounced = one.bounced, .zone = "Europe/Berlin"},
              days, one.now)
              .outcome == VerdictOutcome::went;
    decided += std::ssize(all);
    took_s = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  } while (took_s < for_s);
  if (went == 0) std::abort();  // nothing was really decided
  return static_cast<double>(decided) / took_s;
}

}  // namespace

int main(int argc, char** argv) {
  const double for_s = argc > 1 ? std::atof(argv[1]) : 2;
  fmt::print("{:.0f} {:.0f}\n", a_second(prepared(false), for_s), a_second(prepared(true), for_s));
  return 0;
}

#include "app/practice/everyday.h"

#include <algorithm>

namespace heard::app::practice {
namespace {

constexpr std::size_t from_minute = 7 * 60 + 30;
constexpr std::size_t minutes_told = 14 * 60;
constexpr std::size_t apart = 197;  // has no factor in common with what it is taken the rest of

// One of each language in turn, so far as there are.
std::vector<std::size_t> everyday_shoppers(const Script& script) {
  std::map<Language, std::size_t> of_language;
  std::vector<std::pair<std::size_t, std::size_t>> ranked;
  std::map<Language, std::size_t> counts;
  for (const Shopper& shopper : script.shoppers) counts[shopper.language] += shopper.everyday ? 1 : 0;
  for (std::size_t i = 0; i < script.shoppers.size(); ++i) {
    const Shopper& shopper = script.shoppers[i];
    if (!shopper.everyday) continue;
    const std::size_t nth = of_language[shopper.language]++;
    ranked.emplace_back((2 * nth + 1) * 1'000 / counts[shopper.language], i);
  }
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> out;
  for (const auto& [rank, shopper] : ranked) out.push_back(shopper);
  return out;
}

std::size_t owner_for(const Script& script, Language language, std::size_t turn) {
  std::vector<std::size_t> able;
  for (std::size_t i = 0; i < script.team.size(); ++i) {
    const auto& writes = script.team[i].writes;
    if (std::find(writes.begin(), writes.end(), language) != writes.end()) able.push_back(i);
  }
  return able.empty() ? 0 : able[turn % able.size()];
}

When begins(std::size_t nth, std::size_t count) {
  return {.from = When::From::today,
          .days = days_told - static_cast<int>(nth * (days_told - 1) / count),
          .minute = static_cast<int>(from_minute + nth * apart % minutes_told)};
}

}  // namespace

std::vector<Telling> everyday_ones(const Script& script) {
  const std::size_t count = script.conversations - std::min(script.conversations, script.written.size());
  const std::vector<std::size_t> shoppers = everyday_shoppers(script);
  std::map<Language, std::size_t> turns;
  std::vector<Telling> out;
  for (std::size_t i = 0; i < count && !shoppers.empty(); ++i) {
    // Each round begins with somebody else, or everybody would ask the same again.
    const std::size_t round = i / shoppers.size();
    const std::size_t shopper = shoppers[(i + round * 5) % shoppers.size()];
    const Language language = script.shoppers[shopper].language;
    const Everyday& everyday = script.everyday.at(language);
    const std::size_t turn = turns[language]++;
    const std::size_t use = turn / everyday.exchanges.size();
    Telling telling{.exchange = everyday.exchanges[turn % everyday.exchanges.size()],
                    .written = nullptr,
                    .product = everyday.products[(turn + use) % everyday.products.size()],
                    .use = use};
    telling.exchange.shopper = shopper;
    telling.exchange.owner = owner_for(script, language, turn + use);
    telling.exchange.lines.front().when = begins(i, count);
    out.push_back(std::move(telling));
  }
  return out;
}

}  // namespace heard::app::practice

#include "care/goal.h"

#include "care/content_hash.h"

namespace heard::care {
namespace {

using Goal = Text<goal_bytes_max>;

std::optional<Goal> on_one_line(const std::optional<Goal>& goal) {
  if (!goal || trimmed(goal->view()).empty()) return std::nullopt;
  return Goal::cut(one_line(goal->view()));
}

}  // namespace

void change_goal(Decision& decision, const std::optional<Text<goal_bytes_max>>& goal,
                 const std::string& nonce, By by, Instant now) {
  Conversation& c = decision.after;
  const std::optional<Goal> line = on_one_line(goal);
  if (line == c.goal) return;
  c.goal = line;
  c.goal_nonce = line ? std::optional(nonce) : std::nullopt;
  decision.happened(GoalChanged{goal_hash(c)}, now, by);
}

}  // namespace heard::care

// The customers of the practice shop who answer: some 20 seconds after a person's reply has reached one of
// those whose script says what they answer, they do, as any customer does. Follows the committed log from its
// beginning, and each answer arrives by a key of its own, so that nobody answers twice, not after a restart
// either. Only `heard demo` has it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/practice/script.h"
#include "desk/desk.h"
#include "outbox/loop.h"
#include "record/view.h"

namespace heard::app::practice {

inline constexpr Duration answer_after = seconds(20);

class Answering {
 public:
  // Takes from the script those who answer. The desk must outlive start and stop.
  Answering(desk::Desk& desk, const Script& script);

  // On a thread of its own, woken by commits.
  void start();
  void stop();

  // Reads what was committed since it last looked. How long until somebody answers; nothing when nobody will.
  desk::Task<std::optional<Duration>> due_in();
  // Says what is due. How many answers that were.
  desk::Task<int> round();

 private:
  desk::Task<void> find_conversations();
  desk::Task<void> catch_up();
  void look_at(const LiveEvent& event);
  desk::Task<void> answer(ConversationId conversation);

  desk::Desk& desk_;
  const std::vector<Exchange> exchanges_;
  std::map<ConversationId, const Exchange*> conversations_;  // found when first looked for
  std::map<ConversationId, Instant> replied_at_;             // whose last word is ours
  std::int64_t since_ = 0;
  outbox::Loop loop_{"practice"};
};

}  // namespace heard::app::practice

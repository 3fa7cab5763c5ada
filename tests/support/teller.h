// Teller: performs the acts of a story and checks its expectations.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "desk/conversations.h"
#include "record/conversation.h"
#include "tests/support/engine.h"

namespace heard::test {

using Findings = std::vector<std::string>;

class Teller {
 public:
  explicit Teller(Engine engine) : house_(engine) {}

  Findings act(const std::string& line);
  Findings expect(const std::string& line);
  // An act whose events were not told must have had none; one that was refused must have been told so.
  Findings end_of_act();
  Findings end_of_story();

 private:
  struct Sender {
    std::string email;
    std::optional<ConversationId> conversation;
    std::string last_key;
    std::string last_text;
  };

  Findings meet(const std::string& line);
  Findings customer_act(const std::string& name, const std::string& verb, const std::string& words);
  Findings person_act(const std::string& name, const std::string& verb, const std::string& words);
  Findings written(const std::string& name, WriteMessage command);
  Findings changed(const std::string& name, ChangeConversation command);
  Findings send(Sender& sender, const std::string& name, const std::string& key, const std::string& words);

  template <class T>
  Findings outcome(const Result<T>& result);

  Findings check(const std::string& what, const std::string& told, const std::string& is) const;
  std::string events_since_last();
  std::optional<Conversation> conversation();
  std::string delivery();

  House house_;
  std::map<std::string, Sender> customers_;
  std::map<std::string, desk::Caller> people_;
  ConversationId current_{};
  MessageId first_seen_{};
  MessageId last_reply_{};
  std::string refused_;
  std::string draft_;
  bool refusal_told_ = true;
  std::int64_t last_event_ = 0;
};

}  // namespace heard::test

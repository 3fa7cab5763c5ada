#include "reflect/codec.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "record/effect.h"
#include "record/event.h"
#include "reflect/any_test.h"
#include "reflect/event_fields.h"

namespace heard::reflect {
namespace {

TEST(Codec, AnEventIsKindVersionAndBody) {
  const Event event = ConversationAssigned{.assignee = PersonId{4}};
  const Encoded encoded = encode(event);
  EXPECT_EQ(encoded.kind, "conversation_assigned");
  EXPECT_EQ(encoded.version, 1);
  EXPECT_EQ(encoded.body, R"({"assignee":4,"because":null})");
  const auto back = decode<Event>(encoded.kind, encoded.version, encoded.body);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->as<ConversationAssigned>()->assignee, PersonId{4});
  const auto older = decode<Event>(encoded.kind, encoded.version, R"({"assignee":4})");
  ASSERT_TRUE(older.ok());
  EXPECT_FALSE(older->as<ConversationAssigned>()->because);
}

TEST(Codec, WhatWasMergedBeforeAnythingWasUrgentIsReadAsItWas) {
  std::string body = encode(Event{MergeChanged{.last_message = {3}}}).body;
  const std::string last = R"(,"urgent":null})";
  ASSERT_TRUE(body.ends_with(last)) << body;
  body.replace(body.size() - last.size(), last.size(), "}");
  const auto older = decode<Event>("merge_changed", 1, body);
  ASSERT_TRUE(older.ok());
  EXPECT_FALSE(older->as<MergeChanged>()->urgent);
}

TEST(Codec, EffectsAndTimersTravelTheSameWay) {
  const Encoded effect = encode(EffectBody{PublishReply{.message = {3}}});
  EXPECT_TRUE(decode<EffectBody>(effect.kind, effect.version, effect.body).ok());
  const Encoded timer = encode(TimerBody{SettleQuietly{.conversation = {3}}});
  EXPECT_TRUE(decode<TimerBody>(timer.kind, timer.version, timer.body).ok());
  EXPECT_FALSE(decode<TimerBody>(effect.kind, effect.version, effect.body).ok());
}

template <class... T>
Event any_event(boost::mp11::mp_list<T...>*) {
  std::vector<Event> one_of_each{Event(any<T>())...};
  return *rc::gen::elementOf(one_of_each);
}

std::string json_of(const Event& event) { return encode(event).body; }

RC_GTEST_PROP(CodecProperty, EveryEventComesBackAsItWas, ()) {
  const Event event = any_event(static_cast<EventBodies*>(nullptr));
  const Encoded encoded = encode(event);
  const auto back = decode<Event>(encoded.kind, encoded.version, encoded.body);
  RC_ASSERT(back.ok());
  RC_ASSERT(back->place() == event.place());
  RC_ASSERT(json_of(*back) == encoded.body);
}

TEST(Codec, HistoryMayHoldAnIdThatNamesNothing) {
  const Encoded encoded = encode(Event{MessageReceived{}});
  EXPECT_TRUE(decode<Event>(encoded.kind, encoded.version, encoded.body).ok());
}

TEST(Codec, WhatIsNotKnownIsNamed) {
  const auto unknown = decode<Event>("parcel_lost", 1, "{}");
  ASSERT_FALSE(unknown.ok());
  EXPECT_EQ(unknown.error().kind, ErrorKind::broken);
  EXPECT_EQ(unknown.error().cause, "nothing here knows parcel_lost version 1");
  const auto newer = decode<Event>("note_written", 7, "{}");
  ASSERT_FALSE(newer.ok());
  EXPECT_EQ(newer.error().cause, "note_written version 7 is newer than version 1, which this program knows");
  const auto older = decode<Event>("note_written", 0, "{}");
  ASSERT_FALSE(older.ok());
  EXPECT_EQ(older.error().cause, "nothing here knows note_written version 0, nor how to raise it");
}

TEST(Codec, ABodyMustHaveEveryFieldAndNoOther) {
  const auto missing = decode<Event>("person_changed", 1, R"({"person":1,"role":"agent"})");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().kind, ErrorKind::broken);
  EXPECT_EQ(missing.error().cause, "the body of person_changed version 1 cannot be read: active is missing.");
  EXPECT_FALSE(decode<Event>("person_changed", 1, R"({"person":1,"role":"agent","active":true,"x":1})").ok());
}

}  // namespace

// A shape that changed twice: first in its fields, then in its name.
enum class Mood { calm, cross };
HEARD_ENUM(Mood, calm, cross)

struct MoodV1 {
  static constexpr std::string_view kind = "mood_noted";
  static constexpr int version = 1;
  bool cross = false;
};
HEARD_RECORD(MoodV1, cross);

struct MoodV2 {
  static constexpr std::string_view kind = "mood_noted";
  static constexpr int version = 2;
  Mood mood = Mood::calm;
};
HEARD_RECORD(MoodV2, mood);

struct MoodHeard {
  static constexpr std::string_view kind = "mood_heard";
  static constexpr int version = 3;
  Mood mood = Mood::calm;
  std::optional<Instant> until;
};
HEARD_RECORD(MoodHeard, mood, until);

namespace {

using MoodEvent = std::variant<MoodHeard>;

Upcasters mood_upcasters() {
  Upcasters upcasters;
  upcasters.add<MoodV1, MoodV2>(
      [](const MoodV1& old) { return MoodV2{.mood = old.cross ? Mood::cross : Mood::calm}; });
  upcasters.add("mood_noted", 2, [](std::string_view body, std::string& kind) -> Result<std::string> {
    kind = "mood_heard";
    return std::string(body.substr(0, body.size() - 1)) + R"(,"until":null})";
  });
  return upcasters;
}

TEST(Upcasters, RaiseAnOldBodyAVersionAtATime) {
  const auto event = decode<MoodEvent>("mood_noted", 1, R"({"cross":true})", mood_upcasters());
  ASSERT_TRUE(event.ok()) << event.error().cause;
  EXPECT_EQ(std::get<MoodHeard>(*event).mood, Mood::cross);
  EXPECT_TRUE(decode<MoodEvent>("mood_noted", 2, R"({"mood":"calm"})", mood_upcasters()).ok());
  EXPECT_TRUE(decode<MoodEvent>("mood_heard", 3, R"({"mood":"calm","until":null})", mood_upcasters()).ok());
}

TEST(Upcasters, WhatTheyCannotRaiseIsNamed) {
  const auto wrong = decode<MoodEvent>("mood_noted", 1, R"({"cross":"very"})", mood_upcasters());
  ASSERT_FALSE(wrong.ok());
  EXPECT_EQ(wrong.error().cause, "mood_noted version 1 cannot be upcast: cross must be true or false.");
  EXPECT_FALSE(decode<MoodEvent>("mood_noted", 3, "{}", mood_upcasters()).ok());
  EXPECT_FALSE(decode<MoodEvent>("mood_heard", 4, "{}", mood_upcasters()).ok());
  EXPECT_FALSE(decode<MoodEvent>("mood_noted", 1, R"({"cross":true})").ok());
}

}  // namespace

struct Wordy {
  static constexpr std::string_view kind = "wordy";
  std::optional<std::string> said;
};
HEARD_RECORD(Wordy, said);

static_assert(hold_no_words<Event>());
static_assert(hold_no_words<MoodEvent>());
static_assert(!hold_no_words<std::variant<MoodHeard, Wordy>>());

}  // namespace heard::reflect

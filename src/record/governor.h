// How often a customer wants to be written to, and what the house decided about each thing that asks, tells
// or sells. Rows as stored, the command we take and the shapes we publish.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/describe.h"
#include "base/instant.h"
#include "base/text.h"
#include "record/names.h"

namespace heard {

// The customer's own: everything, nothing but answers, or nothing but answers until a day.
enum class Dial { all, only_answers, paused };
HEARD_ENUM(Dial, all, only_answers, paused)

// How they said so: on their page, by one click in a mail, or to one of us.
enum class WishedBy { own_page, one_click, person };
HEARD_ENUM(WishedBy, own_page, one_click, person)

// Why something is not sent, or not yet (quiet_hours). lately: too soon after the last one; often: as many as
// may be in a year; any_often: asked, told and sold together.
enum class WhyNot {
  only_answers,
  paused,
  asked_lately,
  asked_often,
  question_lately,
  told_lately,
  told_often,
  no_consent,
  no_thanks,
  sold_lately,
  complaint_open,
  complaint_lately,
  any_often,
  quiet_hours,
  bounced,
  nobody_known
};
HEARD_ENUM(WhyNot, only_answers, paused, asked_lately, asked_often, question_lately, told_lately, told_often,
           no_consent, no_thanks, sold_lately, complaint_open, complaint_lately, any_often, quiet_hours,
           bounced, nobody_known)

// went: it may leave, and counts; failed: it might have, but never arrived, and counts no more.
enum class VerdictOutcome { went, waits, not_sent, failed };
HEARD_ENUM(VerdictOutcome, went, waits, not_sent, failed)

// At most one a customer; without one they have said nothing: all, and no offers.
struct ContactWish {
  CustomerId customer;
  Dial dial = Dial::all;
  std::optional<Instant> until;         // with paused
  std::optional<Instant> offers_since;  // they agreed to offers then, and have not said otherwise
  std::optional<Instant> no_thanks_at;  // they last said no to one
  std::optional<Text<64>> zone;         // theirs, if told; else the shop's counts
  Instant changed_at;
};
HEARD_RECORD(ContactWish, customer, dial, until, offers_since, no_thanks_at, zone, changed_at);

// The last one on each thing that asks, tells or sells, and on whatever else was not sent.
struct KeptVerdict {
  EffectId effect;
  CustomerId customer;
  std::optional<ConversationId> conversation;
  EffectClass effect_class = EffectClass::ask;
  bool is_question = false;  // whether a matter is settled: has a cap of its own
  VerdictOutcome outcome = VerdictOutcome::went;
  std::optional<WhyNot> because;  // with waits and not_sent
  std::optional<Instant> until;   // when it would go: it will, with waits
  Instant at;
};
HEARD_RECORD(KeptVerdict, effect, customer, conversation, effect_class, is_question, outcome, because, until,
             at);

struct VerdictView {
  EffectClass effect_class = EffectClass::ask;
  bool is_question = false;
  VerdictOutcome outcome = VerdictOutcome::went;
  std::optional<WhyNot> because;
  std::optional<Instant> until;
  Instant at;
  std::optional<ConversationId> conversation_id;
  std::optional<std::int64_t> conversation_number;
};
HEARD_RECORD(VerdictView, effect_class, is_question, outcome, because, until, at, conversation_id,
             conversation_number);

// How many went within a month and a year, and how many may.
struct WrittenCount {
  EffectClass effect_class = EffectClass::ask;
  int in_30_days = 0;
  int in_a_year = 0;
};
HEARD_RECORD(WrittenCount, effect_class, in_30_days, in_a_year);

struct ContactWishView {
  Dial dial = Dial::all;
  std::optional<Instant> until;
  bool offers = false;
  std::optional<Instant> no_thanks_at;
  std::optional<std::string> zone;
  std::optional<Instant> changed_at;
  std::optional<std::string> bounced;  // of their addresses, one that letters come back from
  bool complaint_open = false;
  // For owners; empty to others.
  std::vector<WrittenCount> counts;
  std::vector<VerdictView> verdicts;  // newest first
};
HEARD_RECORD(ContactWishView, dial, until, offers, no_thanks_at, zone, changed_at, bounced, complaint_open,
             counts, verdicts);

// As told to one of us. Only customers themselves agree to offers.
struct ChangeContactWish {
  std::optional<Dial> dial;
  std::optional<Instant> until;  // with paused
  std::optional<bool> no_offers;
  std::optional<Text<64>> zone;  // "" : not known
};
HEARD_RECORD(ChangeContactWish, dial, until, no_offers, zone);

}  // namespace heard

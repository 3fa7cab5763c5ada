// Which conversation a mail belongs to: by the ids it names, never by its subject alone, and never one whose
// people do not include its sender, unless an id that we signed says so. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "record/mail.h"
#include "record/names.h"

namespace heard::understand {

constexpr std::size_t mail_ids_looked_up_max = 50;
constexpr Duration reopens_within = days(90);  // a later answer to what is settled begins a new conversation

// The ids by which a mail names those before it, nearest first, each once; of very many the nearest and the
// oldest.
std::vector<std::string> named_before(const MailRead& mail);

// A conversation that one of these ids leads to.
struct ThreadCandidate {
  ConversationId conversation;
  bool is_signed = false;                  // by an id that we signed
  std::vector<std::string> people;         // folded addresses: its customer's, and of all on its mails
  std::vector<std::string> subjects;       // its own, and those of the mails that were named
  std::optional<Instant> settled_since{};  // nothing: it is not settled
};

struct Thread {
  std::optional<ConversationId> conversation;  // nothing: it begins a new one
  bool other_subject = false;
};

// `candidates` in the order of named_before. `senders` are the folded addresses that a mail may be from; of
// one of our own, those it went to.
Thread thread_of(std::span<const std::string> senders, std::string_view subject,
                 std::span<const ThreadCandidate> candidates, Instant now);

// Folded and without "Re:", "AW:", "回复：" and their like.
std::string bare_subject(std::string_view subject);

// Folded; of "Name <address>" what is between the brackets.
std::string address_key(std::string_view person);

}  // namespace heard::understand

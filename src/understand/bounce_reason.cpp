#include "understand/bounce_reason.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::understand {
namespace {

using namespace std::string_view_literals;

struct Phrase {
  std::string_view words;  // case folded
  BounceReason reason;
};

// What mail servers say, the first that is found counts: exact causes before vague ones.
constexpr std::array phrases = {
    Phrase{"mailbox full"sv, BounceReason::mailbox_full},
    Phrase{"mailbox is full"sv, BounceReason::mailbox_full},
    Phrase{"mailbox size limit"sv, BounceReason::mailbox_full},
    Phrase{"mailbox has exceeded"sv, BounceReason::mailbox_full},
    Phrase{"mailbox exceeded"sv, BounceReason::mailbox_full},
    Phrase{"mailfolder is full"sv, BounceReason::mailbox_full},
    Phrase{"maildir over quota"sv, BounceReason::mailbox_full},
    Phrase{"inbox is full"sv, BounceReason::mailbox_full},
    Phrase{"over quota"sv, BounceReason::mailbox_full},
    Phrase{"over its quota"sv, BounceReason::mailbox_full},
    Phrase{"overquota"sv, BounceReason::mailbox_full},
    Phrase{"quota exceed"sv, BounceReason::mailbox_full},
    Phrase{"quotaexceeded"sv, BounceReason::mailbox_full},
    Phrase{"exceeded its quota"sv, BounceReason::mailbox_full},
    Phrase{"exceeded storage"sv, BounceReason::mailbox_full},
    Phrase{"exceeds storage"sv, BounceReason::mailbox_full},
    Phrase{"exceeds allowed quota"sv, BounceReason::mailbox_full},
    Phrase{"out of storage space"sv, BounceReason::mailbox_full},
    Phrase{"not enough storage space"sv, BounceReason::mailbox_full},
    Phrase{"is over the allowed quota"sv, BounceReason::mailbox_full},
    Phrase{"account is over limit"sv, BounceReason::mailbox_full},
    Phrase{"disc quota"sv, BounceReason::mailbox_full},
    Phrase{"disk quota"sv, BounceReason::mailbox_full},
    Phrase{"postfach voll"sv, BounceReason::mailbox_full},
    Phrase{"邮箱空间不足"sv, BounceReason::mailbox_full},
    Phrase{"too many recipients"sv, BounceReason::blocked},
    Phrase{"host not found, try again"sv, BounceReason::network},
    Phrase{"host name lookup failure"sv, BounceReason::network},
    Phrase{"recipient address rejected: access denied"sv, BounceReason::unknown_address},
    Phrase{"spam"sv, BounceReason::spam},
    Phrase{"message too large"sv, BounceReason::too_large},
    Phrase{"message size exceeds"sv, BounceReason::too_large},
    Phrase{"message is too large"sv, BounceReason::too_large},
    Phrase{"message file too big"sv, BounceReason::too_large},
    Phrase{"exceeds maximum message size"sv, BounceReason::too_large},
    Phrase{"exceeded maximum inbound message size"sv, BounceReason::too_large},
    Phrase{"size limit"sv, BounceReason::too_large},
    Phrase{"has moved"sv, BounceReason::moved},
    Phrase{"has been replaced by"sv, BounceReason::moved},
    Phrase{"nullmx"sv, BounceReason::takes_no_mail},
    Phrase{"null mx"sv, BounceReason::takes_no_mail},
    Phrase{"no mx record"sv, BounceReason::takes_no_mail},
    Phrase{"does not accept mail"sv, BounceReason::takes_no_mail},
    Phrase{"do not accept mail"sv, BounceReason::takes_no_mail},
    Phrase{"not accepting mail from this"sv, BounceReason::blocked},
    Phrase{"does not receive email"sv, BounceReason::takes_no_mail},
    Phrase{"account disabled"sv, BounceReason::suspended},
    Phrase{"account is disabled"sv, BounceReason::suspended},
    Phrase{"mailbox disabled"sv, BounceReason::suspended},
    Phrase{"mailbox is disabled"sv, BounceReason::suspended},
    Phrase{"mailbox currently suspended"sv, BounceReason::suspended},
    Phrase{"user suspended"sv, BounceReason::suspended},
    Phrase{"account suspended"sv, BounceReason::suspended},
    Phrase{"temporarily suspended"sv, BounceReason::suspended},
    Phrase{"mailbox is frozen"sv, BounceReason::suspended},
    Phrase{"mailbox is inactive"sv, BounceReason::suspended},
    Phrase{"is inactive"sv, BounceReason::suspended},
    Phrase{"account is inactive"sv, BounceReason::suspended},
    Phrase{"account inactive"sv, BounceReason::suspended},
    Phrase{"deactivated"sv, BounceReason::suspended},
    Phrase{"disabled or discontinued"sv, BounceReason::suspended},
    Phrase{"relay access denied"sv, BounceReason::relaying},
    Phrase{"relaying denied"sv, BounceReason::relaying},
    Phrase{"relay not permitted"sv, BounceReason::relaying},
    Phrase{"unable to relay"sv, BounceReason::relaying},
    Phrase{"not a gateway"sv, BounceReason::relaying},
    Phrase{"relay denied"sv, BounceReason::relaying},
    Phrase{"not permitted to relay"sv, BounceReason::relaying},
    Phrase{"sender domain"sv, BounceReason::blocked},
    Phrase{"sender address rejected"sv, BounceReason::blocked},
    Phrase{"sender rejected"sv, BounceReason::blocked},
    Phrase{"sender was rejected"sv, BounceReason::blocked},
    Phrase{"sender verify failed"sv, BounceReason::blocked},
    Phrase{"domain of sender"sv, BounceReason::blocked},
    Phrase{"blacklist"sv, BounceReason::blocked},
    Phrase{"blocked"sv, BounceReason::blocked},
    Phrase{"blocklist"sv, BounceReason::blocked},
    Phrase{"spamhaus"sv, BounceReason::blocked},
    Phrase{"dmarc"sv, BounceReason::blocked},
    Phrase{"reverse dns"sv, BounceReason::blocked},
    Phrase{"ptr record"sv, BounceReason::blocked},
    Phrase{"unauthenticated"sv, BounceReason::blocked},
    Phrase{"poor reputation"sv, BounceReason::blocked},
    Phrase{"access denied"sv, BounceReason::blocked},
    Phrase{"virus"sv, BounceReason::content},
    Phrase{"host unknown"sv, BounceReason::unknown_host},
    Phrase{"unknown host"sv, BounceReason::unknown_host},
    Phrase{"host not found"sv, BounceReason::unknown_host},
    Phrase{"no such host"sv, BounceReason::unknown_host},
    Phrase{"no such domain"sv, BounceReason::unknown_host},
    Phrase{"domain not found"sv, BounceReason::unknown_host},
    Phrase{"domain name not found"sv, BounceReason::unknown_host},
    Phrase{"domain does not exist"sv, BounceReason::unknown_host},
    Phrase{"domain doesn't exist"sv, BounceReason::unknown_host},
    Phrase{"domain must exist"sv, BounceReason::unknown_host},
    Phrase{"unknown domain"sv, BounceReason::unknown_host},
    Phrase{"invalid domain"sv, BounceReason::unknown_host},
    Phrase{"unrouteable address"sv, BounceReason::unknown_host},
    Phrase{"unrouteable mail domain"sv, BounceReason::unknown_host},
    Phrase{"dns lookup failure"sv, BounceReason::unknown_host},
    Phrase{"unrouted"sv, BounceReason::unknown_host},
    Phrase{"couldn't find any host"sv, BounceReason::unknown_host},
    Phrase{"illegal host/domain"sv, BounceReason::unknown_host},
    Phrase{"nxdomain"sv, BounceReason::unknown_host},
    Phrase{"name server: "sv, BounceReason::unknown_host},
    Phrase{"non-existent hosts"sv, BounceReason::unknown_host},
    Phrase{"host lookups failed permanently"sv, BounceReason::unknown_host},
    Phrase{"dns server returned answer with no data"sv, BounceReason::unknown_host},
    Phrase{"user unknown"sv, BounceReason::unknown_address},
    Phrase{"unknown user"sv, BounceReason::unknown_address},
    Phrase{"no such user"sv, BounceReason::unknown_address},
    Phrase{"no such person"sv, BounceReason::unknown_address},
    Phrase{"no such recipient"sv, BounceReason::unknown_address},
    Phrase{"no such mailbox"sv, BounceReason::unknown_address},
    Phrase{"no such address"sv, BounceReason::unknown_address},
    Phrase{"no such account"sv, BounceReason::unknown_address},
    Phrase{"no mailbox"sv, BounceReason::unknown_address},
    Phrase{"no mail box"sv, BounceReason::unknown_address},
    Phrase{"user not found"sv, BounceReason::unknown_address},
    Phrase{"user does not exist"sv, BounceReason::unknown_address},
    Phrase{"user doesn't exist"sv, BounceReason::unknown_address},
    Phrase{"user doesn't have a"sv, BounceReason::unknown_address},
    Phrase{"doesn't have an account"sv, BounceReason::unknown_address},
    Phrase{"not our customer"sv, BounceReason::unknown_address},
    Phrase{"unknown recipient"sv, BounceReason::unknown_address},
    Phrase{"recipient unknown"sv, BounceReason::unknown_address},
    Phrase{"recipient not found"sv, BounceReason::unknown_address},
    Phrase{"recipnotfound"sv, BounceReason::unknown_address},
    Phrase{"recipientnotfound"sv, BounceReason::unknown_address},
    Phrase{"recipient does not exist"sv, BounceReason::unknown_address},
    Phrase{"recipient address rejected: user"sv, BounceReason::unknown_address},
    Phrase{"recipient address rejected: undeliverable address"sv, BounceReason::unknown_address},
    Phrase{"address does not exist"sv, BounceReason::unknown_address},
    Phrase{"address doesn't exist"sv, BounceReason::unknown_address},
    Phrase{"address unknown"sv, BounceReason::unknown_address},
    Phrase{"unknown address"sv, BounceReason::unknown_address},
    Phrase{"address not found"sv, BounceReason::unknown_address},
    Phrase{"address could not be found"sv, BounceReason::unknown_address},
    Phrase{"address couldn't be found"sv, BounceReason::unknown_address},
    Phrase{"wasn't found at"sv, BounceReason::unknown_address},
    Phrase{"address wasn't found"sv, BounceReason::unknown_address},
    Phrase{"email account that you tried to reach does not exist"sv, BounceReason::unknown_address},
    Phrase{"mailbox not found"sv, BounceReason::unknown_address},
    Phrase{"mailbox does not exist"sv, BounceReason::unknown_address},
    Phrase{"mailbox unknown"sv, BounceReason::unknown_address},
    Phrase{"unknown mailbox"sv, BounceReason::unknown_address},
    Phrase{"invalid mailbox"sv, BounceReason::unknown_address},
    Phrase{"invalid recipient"sv, BounceReason::unknown_address},
    Phrase{"invalid user"sv, BounceReason::unknown_address},
    Phrase{"invalid final delivery user"sv, BounceReason::unknown_address},
    Phrase{"not a valid mailbox"sv, BounceReason::unknown_address},
    Phrase{"not a valid user"sv, BounceReason::unknown_address},
    Phrase{"not a known user"sv, BounceReason::unknown_address},
    Phrase{"not listed in"sv, BounceReason::unknown_address},
    Phrase{"unknown local part"sv, BounceReason::unknown_address},
    Phrase{"unknown local-part"sv, BounceReason::unknown_address},
    Phrase{"unknown account"sv, BounceReason::unknown_address},
    Phrase{"account does not exist"sv, BounceReason::unknown_address},
    Phrase{"account not found"sv, BounceReason::unknown_address},
    Phrase{"bad destination mailbox"sv, BounceReason::unknown_address},
    Phrase{"mailbox unavailable"sv, BounceReason::unknown_address},
    Phrase{"user is unknown"sv, BounceReason::unknown_address},
    Phrase{"is not a user"sv, BounceReason::unknown_address},
    Phrase{"is not known"sv, BounceReason::unknown_address},
    Phrase{"does not have an email account"sv, BounceReason::unknown_address},
    Phrase{"nosuchuser"sv, BounceReason::unknown_address},
    Phrase{"unbekannter empfänger"sv, BounceReason::unknown_address},
    Phrase{"empfänger unbekannt"sv, BounceReason::unknown_address},
    Phrase{"收件人不存在"sv, BounceReason::unknown_address},
    Phrase{"地址不存在"sv, BounceReason::unknown_address},
    Phrase{"宛先不明"sv, BounceReason::unknown_address},
    Phrase{"user_unknown"sv, BounceReason::unknown_address},
    Phrase{"no such a user"sv, BounceReason::unknown_address},
    Phrase{"recipient is not recognized"sv, BounceReason::unknown_address},
    Phrase{"recipient name is not recogni"sv, BounceReason::unknown_address},
    Phrase{"address is not recognized"sv, BounceReason::unknown_address},
    Phrase{"no longer valid"sv, BounceReason::unknown_address},
    Phrase{"not a valid recipient"sv, BounceReason::unknown_address},
    Phrase{"not a valid address"sv, BounceReason::unknown_address},
    Phrase{"bad address"sv, BounceReason::unknown_address},
    Phrase{"does not exist"sv, BounceReason::unknown_address},
    Phrase{"doesn't exist"sv, BounceReason::unknown_address},
    Phrase{"connection refused"sv, BounceReason::network},
    Phrase{"too many hops"sv, BounceReason::network},
    Phrase{"mail loop"sv, BounceReason::network},
    Phrase{"loops back"sv, BounceReason::network},
    Phrase{"no route to host"sv, BounceReason::network},
    Phrase{"retry timeout exceeded"sv, BounceReason::expired},
    Phrase{"retry time not reached"sv, BounceReason::expired},
    Phrase{"in the queue too long"sv, BounceReason::expired},
    Phrase{"queue too long"sv, BounceReason::expired},
    Phrase{"delivery time expired"sv, BounceReason::expired},
    Phrase{"message expired"sv, BounceReason::expired},
    Phrase{"has expired"sv, BounceReason::expired},
    Phrase{"could not be delivered for"sv, BounceReason::expired},
    Phrase{"timed out"sv, BounceReason::expired},
    Phrase{"timeout"sv, BounceReason::expired},
    Phrase{"local error"sv, BounceReason::system},
    Phrase{"system error"sv, BounceReason::system},
    Phrase{"configuration error"sv, BounceReason::system},
    Phrase{"content rejected"sv, BounceReason::content},
};

struct Code {
  std::string_view tail;  // of the status, behind its class
  BounceReason reason;
};

// Codes that say it exactly, whatever the words are.
constexpr std::array codes = {
    Code{"1.1"sv, BounceReason::unknown_address},   Code{"1.10"sv, BounceReason::unknown_address},
    Code{"1.2"sv, BounceReason::unknown_host},      Code{"1.6"sv, BounceReason::moved},
    Code{"1.351"sv, BounceReason::unknown_address}, Code{"4.310"sv, BounceReason::unknown_host},
    Code{"2.2"sv, BounceReason::mailbox_full},      Code{"2.3"sv, BounceReason::too_large},
    Code{"3.4"sv, BounceReason::too_large},         Code{"4.7"sv, BounceReason::expired},
    Code{"4.1"sv, BounceReason::network},           Code{"4.6"sv, BounceReason::network},
    Code{"4.4"sv, BounceReason::unknown_host},      Code{"7.26"sv, BounceReason::blocked},
    Code{"7.13"sv, BounceReason::suspended},
};

bool digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && count < 4 && digit(text[at + count])) ++count;
  return count;
}

}  // namespace

BounceReason bounce_reason(std::string_view words, std::string_view status) {
  const std::string text = folded(words);
  const auto* phrase = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& p) {
    return text.find(p.words) != std::string_view::npos;
  });
  const std::string_view tail = status.size() > 2 ? status.substr(2) : std::string_view();
  const auto* code = std::find_if(codes.begin(), codes.end(), [&](const Code& c) { return c.tail == tail; });
  if (phrase != phrases.end()) return phrase->reason;
  return code != codes.end() ? code->reason : BounceReason::other;
}

bool is_hard(BounceReason reason) {
  return reason == BounceReason::unknown_address || reason == BounceReason::unknown_host ||
         reason == BounceReason::moved || reason == BounceReason::takes_no_mail;
}

std::string_view usual_status(BounceReason reason) {
  switch (reason) {
    case BounceReason::unknown_address:
      return "5.1.1";
    case BounceReason::unknown_host:
      return "5.1.2";
    case BounceReason::moved:
      return "5.1.6";
    case BounceReason::takes_no_mail:
      return "5.3.2";
    case BounceReason::mailbox_full:
      return "5.2.2";
    case BounceReason::suspended:
      return "5.2.1";
    case BounceReason::filtered:
      return "5.2.0";
    case BounceReason::too_large:
      return "5.3.4";
    case BounceReason::spam:
    case BounceReason::blocked:
    case BounceReason::relaying:
      return "5.7.1";
    case BounceReason::content:
      return "5.6.0";
    case BounceReason::expired:
      return "5.4.7";
    case BounceReason::network:
      return "5.4.0";
    case BounceReason::system:
      return "5.3.0";
    case BounceReason::other:
      break;
  }
  return "5.0.0";
}

std::string_view enhanced_status(std::string_view words) {
  for (std::size_t at = 0; at + 5 <= words.size(); ++at) {
    const bool begins = words[at] == '4' || words[at] == '5';
    const bool apart = at == 0 || (!digit(words[at - 1]) && words[at - 1] != '.' && words[at - 1] != '-');
    if (!begins || !apart || words[at + 1] != '.') continue;
    const std::size_t subject = digits_at(words, at + 2);
    if (subject == 0 || subject > 3 || at + 2 + subject >= words.size() || words[at + 2 + subject] != '.')
      continue;
    const std::size_t detail = digits_at(words, at + 3 + subject);
    const std::size_t end = at + 3 + subject + detail;
    if (detail == 0 || detail > 3) continue;
    // An address of a machine ("5.6.7.8") and a version ("5.7.1-3b") are none.
    if (end < words.size() && words[end] == '.' && end + 1 < words.size() && digit(words[end + 1])) continue;
    return words.substr(at, end - at);
  }
  return {};
}

int smtp_reply(std::string_view words) {
  for (std::size_t at = 0; at + 3 <= words.size(); ++at) {
    const bool begins = (words[at] == '4' || words[at] == '5') && digits_at(words, at) == 3;
    const bool apart = at == 0 || words[at - 1] == ' ' || words[at - 1] == '\n' || words[at - 1] == ':' ||
                       words[at - 1] == '(' || words[at - 1] == '\t';
    const bool ends =
        at + 3 == words.size() || words[at + 3] == ' ' || words[at + 3] == '-' || words[at + 3] == '\n';
    if (begins && apart && ends)
      return (words[at] - '0') * 100 + (words[at + 1] - '0') * 10 + (words[at + 2] - '0');
  }
  return 0;
}

}  // namespace heard::understand

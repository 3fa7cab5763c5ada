#include "desk/people/second_code.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/bytes.h"
#include "base/seal.h"
#include "base/totp.h"
#include "store/sql/second_factor.h"

namespace heard::desk {
namespace {

std::string recovery_text(PersonId person, std::string_view plain) {
  return fmt::format("recovery code:{}:{}", person.value, plain);
}

constexpr std::string_view wrong_code = "totp_wrong";

Error code_error(std::string_view code, std::string sentence) {
  return {.kind = ErrorKind::unauthenticated,
          .code = std::string(code),
          .sentence = std::move(sentence),
          .field = "totp"};
}

bool is_from_app(const std::string& plain) {
  return plain.size() == totp_digits && plain.find_first_not_of("0123456789") == std::string::npos;
}

Result<bool> used_up(store::Tx& tx, const Desk& desk, const Person& person, const std::string& plain,
                     Instant now) {
  if (!is_from_app(plain))
    return desk.master_key.any_digest(recovery_text(person.id, plain), [&](const Digest& digest) {
      return tx.run(store::sql::recovery_code_take, person.id, base64url(digest)) == 1;
    });
  const auto factor = tx.one<SecondFactor>(store::sql::second_factor_of, person.id);
  if (!factor || !factor->sealed) return false;
  HEARD_TRY(const Secret secret, secret_of(desk, person.id, *factor->sealed));
  const auto step = totp_step_of(plain, secret.reveal(), now, factor->last_step);
  return step && tx.run(store::sql::second_factor_step, person.id, *step) == 1;
}

}  // namespace

Result<void> expect_code(Desk& desk, const Person& person, const std::optional<Secret>& code,
                         const std::string& address, Instant now) {
  if (!person.second_factor) return {};
  if (!code || plain_code(*code).empty())
    return code_error("totp_needed", "Please also say the code of the second factor.");
  const HouseRules& rules = desk.rules;
  HEARD_CHECK(
      desk.tries.may_try(person.email_folded, address, rules.sign_in_tries_max, rules.sign_in_pause, now));
  return desk.tries.count_code(person.email_folded, rules.sign_in_tries_max, rules.sign_in_pause, now);
}

Result<void> take_code(store::Tx& tx, const Desk& desk, const Person& person,
                       const std::optional<Secret>& code, Instant now) {
  if (!person.second_factor) return {};
  HEARD_TRY(const bool right, used_up(tx, desk, person, plain_code(code.value_or(Secret())), now));
  if (right) return {};
  return code_error(wrong_code,
                    "This code is not right, has been used or is over. The app soon shows a new one.");
}

void learn_code(Desk& desk, const Person& person, const std::string& address, const Result<void>& taken,
                Instant now) {
  if (taken.ok()) {
    desk.tries.forget(person.email_folded, address);
  } else if (taken.error().code == wrong_code) {
    desk.tries.note_wrong(person.email_folded, address, now);
  }
}

std::string plain_code(const Secret& code) {
  std::string plain = folded(code.reveal());
  std::erase_if(plain, [](char c) { return c == ' ' || c == '-'; });
  return plain;
}

std::string recovery_digest(const Desk& desk, PersonId person, std::string_view plain) {
  return base64url(desk.master_key.digest(recovery_text(person, plain)));
}

std::string seal_name(PersonId person) { return fmt::format("second factor of {}", person.value); }

Result<Secret> secret_of(const Desk& desk, PersonId person, const std::string& sealed) {
  auto secret = unseal(sealed, seal_name(person), desk.master_key);
  if (secret) return std::move(*secret);
  return broken(
      fmt::format("the second factor of person {} was sealed with another secret key", person.value),
      "Bring the secret key back, or switch it off: heard person second-factor-off.");
}

}  // namespace heard::desk

#include "desk/people/sign_in.h"

#include <sodium.h>

#include "base/bytes.h"
#include "desk/people/second_code.h"
#include "desk/people/sessions.h"
#include "store/sql/people.h"

namespace heard::desk {
namespace {

constexpr std::size_t password_bytes_max = 200;
constexpr std::size_t password_chars_min = 10;
// OWASP's argon2id figures: 19 MiB, two passes.
constexpr std::size_t argon_bytes = 19UL * 1024 * 1024;
constexpr unsigned long long argon_passes = 2;

Error wrong_sign_in() {
  return {.kind = ErrorKind::unauthenticated,
          .code = "wrong_sign_in",
          .sentence = "Email and password do not belong together."};
}

Error loopback_only() { return forbidden("The practice shop can only be entered from this machine."); }

bool is_loopback(const std::string& address) {
  return address == "::1" || address.starts_with("127.") || address == "::ffff:127.0.0.1";
}

// Hashed when there is no such person, so that a stranger cannot tell by the time it takes.
const std::string& nobody_hash() {
  static const std::string hash = hash_password(Secret("nobody has this password"));
  return hash;
}

Task<void> second_step(Desk& desk, Person person, std::optional<Secret> code, std::string address) {
  if (!person.second_factor) co_return Result<void>{};
  const Instant now = desk.clock.now();
  HEARD_CO_CHECK(expect_code(desk, person, code, address, now));
  const Result<void> taken = co_await desk.store.write(
      [&](store::Tx& tx) -> Result<void> { return take_code(tx, desk, person, code, now); });
  learn_code(desk, person, address, taken, now);
  co_return taken;
}

}  // namespace

std::string hash_password(const Secret& password) {
  std::string out(crypto_pwhash_STRBYTES, '\0');
  const std::string_view text = password.reveal();
  if (crypto_pwhash_str_alg(out.data(), text.data(), text.size(), argon_passes, argon_bytes,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::bad_alloc();
  out.resize(std::string_view(out.c_str()).size());
  return out;
}

bool password_fits(const Secret& password, const std::string& hash) {
  const std::string_view text = password.reveal();
  return crypto_pwhash_str_verify(hash.c_str(), text.data(), text.size()) == 0;
}

Result<void> check_password(const Secret& password, std::string_view email, std::string_view name) {
  const std::string_view text = password.reveal();
  if (text.size() < password_chars_min)
    return invalid("password_too_short", "A password needs at least 10 characters.", "password");
  if (text.size() > password_bytes_max)
    return invalid("too_long", "A password may have at most 200 bytes.", "password");
  const std::string plain = folded(text);
  if (plain == folded(email) || plain == folded(name))
    return invalid("password_too_easy", "Please choose a password that is not your name or address.",
                   "password");
  return {};
}

Task<SignedIn> sign_in(Desk& desk, SignIn command, SignInFrom from) {
  if (desk.rules.loopback_sign_in_only && !is_loopback(from.address)) co_return loopback_only();
  const Instant now = desk.clock.now();
  const std::string email = folded(trimmed(command.email.view()));
  HEARD_CO_CHECK(
      desk.tries.may_try(email, from.address, desk.rules.sign_in_tries_max, desk.rules.sign_in_pause, now));
  HEARD_CO_TRY(const auto person,
               co_await desk.store.read([&](store::Tx& tx) -> Result<std::optional<Person>> {
                 return tx.one<Person>(store::sql::person_by_email, email);
               }));
  const bool known = person && person->active && person->password_hash;
  const std::string hash = known ? *person->password_hash : std::string();
  HEARD_CO_TRY(const bool fits, co_await desk.store.on_pool([&]() -> Result<bool> {
    return password_fits(command.password, known ? hash : nobody_hash()) && known;
  }));
  if (!fits) {
    desk.tries.note_wrong(email, from.address, now);
    co_return wrong_sign_in();
  }
  HEARD_CO_CHECK(co_await second_step(desk, *person, std::move(command.totp), from.address));
  desk.tries.forget(email, from.address);
  co_return co_await begin_session(desk, *person, std::move(from));
}

Task<void> expect_password(Desk& desk, Person person, Secret password, std::string address) {
  const Instant now = desk.clock.now();
  HEARD_CO_CHECK(desk.tries.may_try(person.email_folded, address, desk.rules.sign_in_tries_max,
                                    desk.rules.sign_in_pause, now));
  HEARD_CO_TRY(const bool fits, co_await desk.store.on_pool([&]() -> Result<bool> {
    return person.password_hash && password_fits(password, *person.password_hash);
  }));
  if (fits) co_return Result<void>{};
  desk.tries.note_wrong(person.email_folded, address, now);
  co_return invalid("wrong_password", "This is not the password.", "password");
}

}  // namespace heard::desk

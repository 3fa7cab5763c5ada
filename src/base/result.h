// Result<T>: a value or an Error. Errors have two faces: a safe sentence with a stable code for the
// client, and a cause for the log. Values own what they hold; nothing here is shared between threads.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace heard {

// The closed list of what can go wrong. http maps each to one status.
enum class ErrorKind {
  invalid,          // the request names something wrong; `field` says what
  unauthenticated,  // nobody is signed in
  forbidden,        // somebody is, but may not
  not_found,
  exists,    // a unique thing is there already
  conflict,  // the state moved on; read again
  too_large,
  too_many,  // a limit over time; retry_after_s says when to come back
  busy,      // a bounded queue is full or the database is away; retry_after_s
  broken,    // our fault
};

struct Error {
  ErrorKind kind = ErrorKind::broken;
  std::string code;      // stable, snake_case, for programs
  std::string sentence;  // safe for a client to read
  std::string cause{};   // for the log only
  std::string hint{};    // for the operator: how to mend it
  std::string field{};   // the field of the request that is wrong, if one is
  int retry_after_s = 0;
  std::string extra_json{};  // further members of the problem document, without braces
};

template <class T>
class [[nodiscard]] Result {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor): for `return value;` and `return error;`
  Result(T value) : value_(std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor): for `return value;` and `return error;`
  Result(Error error) : error_(std::move(error)) {}

  [[nodiscard]] bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }
  T& value() & { return *value_; }
  const T& value() const& { return *value_; }
  T&& value() && { return std::move(*value_); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  [[nodiscard]] const Error& error() const& { return *error_; }
  Error&& error() && { return std::move(*error_); }

 private:
  // One of them is there. Two optionals and not a variant, which takes the compiler three times as long.
  std::optional<T> value_;
  std::optional<Error> error_;
};

struct Done {};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): for `return Done{};` and `return error;`
  Result(Done) {}
  // NOLINTNEXTLINE(google-explicit-constructor): for `return Done{};` and `return error;`
  Result(Error error) : error_(std::move(error)) {}

  [[nodiscard]] bool ok() const { return !error_.has_value(); }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const Error& error() const& { return *error_; }
  Error&& error() && { return std::move(*error_); }

 private:
  std::optional<Error> error_;
};

// The usual ways to refuse.
Error invalid(std::string code, std::string sentence, std::string field = {});
Error not_found(std::string what);
Error forbidden(std::string sentence);
Error conflict(std::string code, std::string sentence);
Error broken(std::string cause, std::string hint = {});
Error busy(std::string cause, int retry_after_s = 1);

}  // namespace heard

#define HEARD_JOIN_(a, b) a##b
#define HEARD_JOIN(a, b) HEARD_JOIN_(a, b)

// HEARD_TRY(auto value, call()): takes the value or returns the error from this function.
#define HEARD_TRY(decl, expr) HEARD_TRY_(HEARD_JOIN(heard_try_, __LINE__), decl, expr, return )
// The same inside a coroutine.
#define HEARD_CO_TRY(decl, expr) HEARD_TRY_(HEARD_JOIN(heard_try_, __LINE__), decl, expr, co_return )
#define HEARD_TRY_(tmp, decl, expr, leave)     \
  auto tmp = (expr);                           \
  if (!tmp.ok()) leave std::move(tmp).error(); \
  decl = std::move(tmp).value()

// HEARD_CHECK(call()): returns the error of a Result<void>.
#define HEARD_CHECK(expr) HEARD_CHECK_(HEARD_JOIN(heard_check_, __LINE__), expr, return )
#define HEARD_CO_CHECK(expr) HEARD_CHECK_(HEARD_JOIN(heard_check_, __LINE__), expr, co_return )
#define HEARD_CHECK_(tmp, expr, leave) \
  if (auto tmp = (expr); !tmp.ok()) leave std::move(tmp).error()

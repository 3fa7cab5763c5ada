// Access: who may call a route. It has no default: a route that does not say so does not compile.
#pragma once

#include "record/names.h"
#include "record/person.h"

namespace heard::http {

class Access {
 public:
  enum class Kind {
    everyone,         // no sign-in; a foreign Origin is refused where something changes
    customers,        // no sign-in; plain HTML forms, where a page without referrer sends "Origin: null"
    people,           // a signed-in person of at least this role, or a token of theirs with this scope
    browsers,         // the same, but never a token: what gives out or ends secrets
    sockets,          // as people, to read; Origin is checked though the method is GET
    visitor_sockets,  // no sign-in, to listen; Origin is checked though the method is GET
  };

  static constexpr Access everyone() { return {Kind::everyone, Role::agent, TokenScope::read}; }
  static constexpr Access customers() { return {Kind::customers, Role::agent, TokenScope::read}; }
  static constexpr Access visitor_sockets() { return {Kind::visitor_sockets, Role::agent, TokenScope::read}; }
  static constexpr Access people(Role least, TokenScope scope) { return {Kind::people, least, scope}; }
  static constexpr Access browsers(Role least) { return {Kind::browsers, least, TokenScope::write}; }
  static constexpr Access sockets(Role least) { return {Kind::sockets, least, TokenScope::read}; }

  [[nodiscard]] constexpr Kind kind() const { return kind_; }
  [[nodiscard]] constexpr Role least() const { return least_; }
  [[nodiscard]] constexpr TokenScope scope() const { return scope_; }
  [[nodiscard]] constexpr bool needs_person() const {
    return kind_ != Kind::everyone && kind_ != Kind::customers && kind_ != Kind::visitor_sockets;
  }

 private:
  constexpr Access(Kind kind, Role least, TokenScope scope) : kind_(kind), least_(least), scope_(scope) {}
  Kind kind_;
  Role least_;
  TokenScope scope_;
};

}  // namespace heard::http

// Route: one method on one pattern, with everything that is to be known of it in one place: who may call it,
// what it takes and gives, how large. The gate, the API description and the role matrix read it.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desk.h"
#include "http/access.h"
#include "http/request.h"
#include "http/response.h"
#include "reflect/openapi.h"

namespace heard::http {

// One call of a handler. Lives until the handler has answered.
struct Call {
  const Request& request;
  const desk::Caller& caller;  // empty unless the route needs a person
  std::optional<desk::Once> once;
};

using Handler = std::function<desk::Task<Response>(Call)>;

// A described record that a route takes or gives: takes = shape_of<SignIn>.
template <class T>
constexpr const reflect::RecordShape* shape_of = &reflect::ShapesOf<T>::record;

constexpr std::size_t json_bytes_max = 1 << 20;
constexpr std::size_t form_bytes_max = 25 << 20;

struct Route {
  Method method;
  std::string pattern;  // "/api/people/{id}"; a last "{name...}" takes the rest
  Access access;
  std::string summary;
  Handler handler;
  const reflect::RecordShape* takes = nullptr;
  std::string_view takes_type{};  // of a body that is not JSON
  const reflect::RecordShape* gives = nullptr;
  const reflect::RecordShape* hears = nullptr;  // on a socket, any number of times
  int gives_status = 200;
  std::string_view gives_type{};  // of an answer that is not JSON
  std::vector<reflect::ApiParameter> parameters{};
  std::size_t body_bytes_max = json_bytes_max;
  bool once = false;      // takes Idempotency-Key
  bool quiet = false;     // asked for all day by machines: not in the access log unless it fails
  std::size_t index = 0;  // its place in the table; set by add
};

// The table of all routes. Filled before the server starts, read-only and shared afterwards.
class Routes {
 public:
  // Refuses (by throwing std::logic_error) a second route for the same method and pattern.
  Routes& add(Route route);
  [[nodiscard]] const std::deque<Route>& all() const { return routes_; }

 private:
  std::deque<Route> routes_;  // addresses stay
};

}  // namespace heard::http

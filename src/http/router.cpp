#include "http/router.h"

#include <algorithm>
#include <stdexcept>

#include "http/url.h"

namespace heard::http {
namespace {

struct Step {
  std::string_view segment;
  std::string_view rest;  // empty, or from its slash on
};

// Takes the first segment off a path that starts with a slash.
Step step_of(std::string_view path) {
  path.remove_prefix(1);
  const std::size_t slash = std::min(path.find('/'), path.size());
  return {path.substr(0, slash), path.substr(slash)};
}

void note_allowed(std::string& allow, Method method) {
  if (!allow.empty()) allow += ", ";
  allow += name_of(method);
  if (method == Method::get) allow += ", HEAD";
}

}  // namespace

Router::Router(const Routes& routes) {
  for (const Route& route : routes.all()) {
    Node* node = &root_;
    std::size_t values = 0;
    std::string_view path = route.pattern;
    while (!path.empty()) {
      const Step step = step_of(path);
      if (step.segment.starts_with('{')) ++values;
      node = &child_for(*node, step.segment);
      path = step.rest;
    }
    if (values > path_values_max) throw std::logic_error("too many values in " + route.pattern);
    node->methods[static_cast<std::size_t>(route.method)] = &route;
    note_allowed(node->allow, route.method);
  }
}

Router::Node& Router::child_for(Node& parent, std::string_view segment) {
  if (segment.starts_with('{')) {
    std::unique_ptr<Node>& slot = segment.ends_with("...}") ? parent.rest : parent.value;
    if (!slot) slot = std::make_unique<Node>();
    return *slot;
  }
  for (const auto& child : parent.children) {
    if (child->segment == segment) return *child;
  }
  parent.children.push_back(std::make_unique<Node>());
  parent.children.back()->segment = segment;
  return *parent.children.back();
}

bool Router::take_value(const Node& node, std::string_view value, std::string_view rest, Match& match) {
  if (value.empty() || match.count == path_values_max) return false;
  match.values[match.count++] = value;
  if (walk(node, rest, match)) return true;
  --match.count;
  return false;
}

bool Router::walk(const Node& node, std::string_view path, Match& match) {
  if (path.empty()) {
    if (node.allow.empty()) return false;
    match.node = &node;
    return true;
  }
  const Step step = step_of(path);
  for (const auto& child : node.children) {
    if (child->segment == step.segment && walk(*child, step.rest, match)) return true;
  }
  if (node.value && take_value(*node.value, step.segment, step.rest, match)) return true;
  return node.rest && take_value(*node.rest, path.substr(1), {}, match);
}

Router::Found Router::find(Request& request) const {
  Match match;
  if (!request.path.starts_with('/') || !walk(root_, request.path, match)) return {};
  for (std::size_t i = 0; i < match.count; ++i) {
    auto value = percent_decoded(match.values[i]);
    if (!value) return {};
    request.path_values[i] = std::move(*value);
  }
  const Method method = request.method == Method::head ? Method::get : request.method;
  return {match.node->methods[static_cast<std::size_t>(method)], match.node->allow};
}

}  // namespace heard::http

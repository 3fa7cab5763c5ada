// Router: the routes as a tree of path segments. Made once from the table; any thread may look up.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/route.h"

namespace heard::http {

class Router {
 public:
  explicit Router(const Routes& routes);

  struct Found {
    const Route* route = nullptr;
    std::string_view allow;  // the methods that would do, when the path is known
  };
  // Fills the request's path_values. HEAD finds GET's route.
  [[nodiscard]] Found find(Request& request) const;

 private:
  using Methods = std::array<const Route*, method_count>;
  struct Node {
    std::string segment;
    std::vector<std::unique_ptr<Node>> children;  // literal ones
    std::unique_ptr<Node> value;                  // {name}
    std::unique_ptr<Node> rest;                   // {name...}
    Methods methods{};
    std::string allow;
  };
  // The parts of the path that stand for values, still encoded.
  struct Match {
    const Node* node = nullptr;
    std::array<std::string_view, path_values_max> values{};
    std::size_t count = 0;
  };

  static Node& child_for(Node& parent, std::string_view segment);
  static bool walk(const Node& node, std::string_view path, Match& match);
  static bool take_value(const Node& node, std::string_view value, std::string_view rest, Match& match);

  Node root_;
};

}  // namespace heard::http

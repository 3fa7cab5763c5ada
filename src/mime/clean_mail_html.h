// The HTML of a mail made safe to show, looking as much like itself as that allows. An allow-list over the
// HTML5 tree: it can neither run nor load nor navigate nor phone home. Pure.
#pragma once

#include <string>

#include "mime/html_tree.h"

namespace heard::mime {

constexpr std::size_t mail_html_depth_max = 200;  // of what is nested deeper only the words stay

struct CleanMailHtml {
  std::string html;
  std::size_t remote_pictures = 0;  // kept without their address in src: it stands in data-remote
};

// A null tree gives nothing.
CleanMailHtml clean_mail_html(const HtmlTree& tree);

}  // namespace heard::mime

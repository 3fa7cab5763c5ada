// The HTML of a mail made safe to show, looking as much like itself as that allows. An allow-list over the
// HTML5 tree: it can neither run nor load nor navigate nor phone home. Pure.
#pragma once

#include <string>
#include <vector>

#include "mime/html_tree.h"

namespace heard::mime {

constexpr std::size_t mail_html_depth_max = 200;  // of what is nested deeper only the words stay

struct CleanMailHtml {
  std::string html;
  // The addresses of pictures from elsewhere, in their order. Each stands in a data-remote instead of a src.
  std::vector<std::string> remote_pictures;
  // Whom pictures that nobody is meant to see would tell that this was read, once for each picture. The
  // address of such a picture stands nowhere in the HTML.
  std::vector<std::string> tracking_hosts;
};

// A null tree gives nothing.
CleanMailHtml clean_mail_html(const HtmlTree& tree);

}  // namespace heard::mime

// Pictures in mail that nobody is meant to see: they are there so that fetching them tells the sender that
// the mail was read, when and where. Pure.
#pragma once

#include <string>
#include <string_view>

#include "mime/html_tree.h"

namespace heard::mime {

// Whether the element asks not to be seen, with all that is in it.
bool is_hidden(const GumboElement& element);

enum class PictureUse {
  seen,      // to be looked at
  unseen,    // a real picture where it is not shown, such as one for small screens
  tracking,  // too small to be seen, hidden, or from where such pictures are known to come
};

// What a picture at this http address is for. `hidden`: it or something around it is.
PictureUse use_of_picture(const GumboElement& picture, std::string_view address, bool hidden);

// The host in an http address, in small letters, without port; empty when there is none.
std::string host_in(std::string_view address);

}  // namespace heard::mime

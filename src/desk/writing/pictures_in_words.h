// Pictures among the words of a message of ours: <img data-attachment="7" alt="cup.png"> as mime/clean_html.h
// leaves it, where 7 is a file of that message.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/conversation.h"

namespace heard::desk {

std::vector<AttachmentId> pictures_named(std::string_view html);
// Whether a mail program shows it: PNG, JPEG, GIF or WebP.
bool is_shown_as_picture(std::string_view media_type);
// The same words for a mail: each of these pictures is named by cid:, with what `content_id_of` says. What is
// no file of the message shows its name alone.
std::string html_for_mail(std::string_view html, const std::vector<Attachment>& files,
                          std::string_view message_id);
// Without <>; one for each file of each message in the world.
std::string content_id_of(AttachmentId file, std::string_view message_id);

}  // namespace heard::desk

// Fields and files of a sent form as what they are meant to be. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "desk/intake.h"
#include "mime/multipart.h"
#include "record/contact.h"
#include "record/form_field.h"

namespace heard::channel {

// Of the first field with this name that is no file, as much as anybody means; empty when there is none.
std::string_view bytes_of(std::span<const mime::FormPart> parts, std::string_view name);

std::size_t characters(std::string_view text);
// Browsers end lines with CR LF, whatever the person typed.
std::string with_plain_lines(std::string_view text);
// 0 for anything but a number above zero.
std::int64_t number_in(std::string_view text);

// What stands in the house's own fields, which are called "own-" and their id.
std::vector<OwnEntry> own_entries(std::span<const mime::FormPart> parts);

// A file that was chosen, in a field called `file`.
bool is_chosen(const mime::FormPart& part);
std::optional<ContactTrouble> trouble_with_files(std::span<const mime::FormPart> parts);
std::vector<desk::ArrivedFile> files_in(std::span<const mime::FormPart> parts);

}  // namespace heard::channel

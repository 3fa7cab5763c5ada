#include "language/cutter.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "language/letters.h"

namespace heard::language {
namespace {

constexpr std::size_t address_bytes_max = 254;

constexpr std::array<bool, 256> is_plain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0; c < 128; ++c)
    plain[c] = is_ascii_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c));
  return plain;
}();

bool is_local_part(char c) {
  return is_ascii_letter(c) || is_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}

// Making one costs a millisecond; using one is not for two at once.
icu::BreakIterator* dictionary_words() {
  thread_local const std::unique_ptr<icu::BreakIterator> words = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return words.get();
}

}  // namespace

bool Cutter::next(Piece& piece) {
  if (next_in_run(piece)) return true;
  while (at_ < text_.size()) {
    const std::size_t begin = at_;
    const Character first = character_at(text_, begin);
    if (first.letter == Letter::letter) {
      if (passes_over(begin)) {
        at_ = word_end(first.end);
        continue;
      }
      piece = word_from(begin, first.end);
      return true;
    }
    if (first.letter == Letter::cjk) {
      piece = characters_from(begin, first.end);
      return true;
    }
    at_ = first.end;
    if (first.letter == Letter::dictionary) {
      cut_by_dictionary(begin, first.end);
      if (next_in_run(piece)) return true;
    }
  }
  return false;
}

bool Cutter::next_in_run(Piece& piece) {
  if (run_.empty()) return false;
  piece = run_.back();
  run_.pop_back();
  return true;
}

std::size_t Cutter::word_end(std::size_t behind_first) const {
  std::size_t end = behind_first;
  while (end < text_.size()) {
    if (is_plain[static_cast<unsigned char>(text_[end])]) {
      ++end;
      continue;
    }
    const Character c = character_at(text_, end);
    if (c.letter == Letter::apostrophe) {
      if (c.end >= text_.size() || character_at(text_, c.end).letter != Letter::letter) break;
    } else if (c.letter != Letter::letter && c.letter != Letter::mark) {
      break;
    }
    end = c.end;
  }
  return end;
}

Piece Cutter::word_from(std::size_t begin, std::size_t behind_first) {
  const std::size_t end = word_end(behind_first);
  if (begin >= whole_until_) {
    if (const std::size_t whole = address_end(begin); whole > 0) {
      whole_until_ = whole;
      return {PieceKind::address, begin, whole};
    }
    const bool digits = std::ranges::all_of(text_.substr(begin, end - begin), is_digit);
    if (const std::size_t whole = digits ? number_end(begin, end) : 0; whole > 0) {
      whole_until_ = whole;
      return {PieceKind::number, begin, whole};
    }
  }
  at_ = end;
  return {PieceKind::word, begin, end};
}

// One character with its marks, and the next with its marks if that is of the same kind.
Piece Cutter::characters_from(std::size_t begin, std::size_t behind_first) {
  const auto behind_marks = [this](std::size_t end) {
    while (end < text_.size()) {
      const Character c = character_at(text_, end);
      if (c.letter != Letter::mark) break;
      end = c.end;
    }
    return end;
  };
  at_ = behind_marks(behind_first);
  Piece piece{PieceKind::cjk, begin, at_};
  if (at_ < text_.size()) {
    const Character second = character_at(text_, at_);
    if (second.letter == Letter::cjk) piece.end = behind_marks(second.end);
  }
  return piece;
}

void Cutter::cut_by_dictionary(std::size_t begin, std::size_t behind_first) {
  std::size_t end = behind_first;
  while (end < text_.size()) {
    const Character c = character_at(text_, end);
    if (c.letter != Letter::dictionary && c.letter != Letter::mark) break;
    end = c.end;
  }
  at_ = end;
  icu::BreakIterator* words = dictionary_words();
  UErrorCode status = U_ZERO_ERROR;
  UText run = UTEXT_INITIALIZER;
  utext_openUTF8(&run, text_.data() + begin, static_cast<std::int64_t>(end - begin), &status);
  if (words != nullptr && U_SUCCESS(status)) words->setText(&run, status);
  if (words == nullptr || U_FAILURE(status)) {
    run_.push_back({PieceKind::word, begin, end});
  } else {
    // From the end, because the run is a stack.
    for (std::int32_t to = words->last(), from = words->previous(); from != icu::BreakIterator::DONE;
         to = from, from = words->previous()) {
      run_.push_back(
          {PieceKind::word, begin + static_cast<std::size_t>(from), begin + static_cast<std::size_t>(to)});
    }
  }
  utext_close(&run);
}

// Behind the mail address that begins here; 0 when none does.
std::size_t Cutter::address_end(std::size_t begin) {
  if (!at_sign_known_ || at_sign_ < begin) {
    at_sign_ = text_.find('@', begin);
    at_sign_known_ = true;
  }
  if (at_sign_ == std::string_view::npos || at_sign_ - begin > address_bytes_max) return 0;
  for (std::size_t i = begin; i < at_sign_; ++i) {
    if (!is_local_part(text_[i])) return 0;
  }
  std::size_t end = at_sign_ + 1;
  std::size_t last_dot = 0;
  while (end < text_.size() && end - begin <= address_bytes_max) {
    const char c = text_[end];
    const bool follows =
        end + 1 < text_.size() && (is_ascii_letter(text_[end + 1]) || is_digit(text_[end + 1]));
    if (c == '.' && follows && end > at_sign_ + 1) {
      last_dot = end;
    } else if (!is_ascii_letter(c) && !is_digit(c) && !(c == '-' && follows)) {
      break;
    }
    ++end;
  }
  return last_dot > 0 && end - last_dot > 2 ? end : 0;
}

// Behind "1.042,50" when the digits [begin, end) begin such a number; 0 when they stand alone.
std::size_t Cutter::number_end(std::size_t begin, std::size_t end) const {
  constexpr std::size_t bytes_max = 40;
  std::size_t whole = end;
  while (whole + 1 < text_.size() && (text_[whole] == '.' || text_[whole] == ',') &&
         is_digit(text_[whole + 1])) {
    ++whole;
    while (whole < text_.size() && is_digit(text_[whole])) ++whole;
  }
  return whole > end && whole - begin <= bytes_max ? whole : 0;
}

}  // namespace heard::language

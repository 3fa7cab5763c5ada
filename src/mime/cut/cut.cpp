#include "mime/cut/cut.h"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <vector>

#include "base/text.h"
#include "mime/cut/line.h"

namespace heard::mime {
namespace {

enum class Fate { kept, quoted, signed_off };

// The lines with what becomes of each. The rules run one after the other over those still kept.
class Cutter {
 public:
  explicit Cutter(std::vector<Line> lines) : lines_(std::move(lines)), fate_(lines_.size(), Fate::kept) {
    for (std::size_t i = size(); i-- > 0;) {
      if (lines_[i].kind == LineKind::text) first_text_ = i;
    }
  }

  CutText take() && {
    cut_at_delimiter();
    put_aside_device_lines();
    mend_headers();
    cut_at_lead_in();
    cut_at_headers();
    cut_trailing_quotes();
    drop_answered_above();
    drop_marks();
    return told();
  }

 private:
  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  [[nodiscard]] bool kept(std::size_t i) const { return fate_[i] == Fate::kept; }
  [[nodiscard]] bool is(std::size_t i, LineKind kind) const { return kept(i) && lines_[i].kind == kind; }

  void give(std::size_t from, std::size_t to, Fate fate) {
    for (std::size_t i = from; i < to; ++i) {
      if (kept(i)) fate_[i] = fate;
    }
  }

  // Whether something newly written stands in front of this line.
  [[nodiscard]] bool text_before(std::size_t at) const { return first_text_ < at; }
  [[nodiscard]] std::size_t next_of(std::size_t from, std::initializer_list<LineKind> kinds) const {
    for (std::size_t i = from; i < size(); ++i) {
      if (kept(i) && std::find(kinds.begin(), kinds.end(), lines_[i].kind) != kinds.end()) return i;
    }
    return size();
  }

  // "-- " ends what was written. Other lines of dashes do where little comes behind them, else they are
  // ornament.
  [[nodiscard]] bool ends_text(std::size_t at) const {
    constexpr std::size_t signature_lines_max = 12;
    const std::string_view sign = trimmed(lines_[at].raw);
    if (sign == "--" || sign == "—" || sign.starts_with("__")) return true;
    std::size_t behind = 0;
    for (std::size_t i = at + 1; i < size() && behind <= signature_lines_max; ++i) {
      const LineKind kind = lines_[i].kind;
      if (kind == LineKind::quote || kind == LineKind::lead_in || kind == LineKind::header) break;
      behind += kind != LineKind::empty ? 1U : 0U;
    }
    return behind <= signature_lines_max;
  }

  void cut_at_delimiter() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is(i, LineKind::delimiter)) continue;
      if (!text_before(i) || !ends_text(i)) {
        lines_[i].kind = LineKind::text;
        continue;
      }
      const std::size_t quote = next_of(i, {LineKind::quote, LineKind::lead_in, LineKind::header});
      give(i, quote, Fate::signed_off);
      give(i, size(), Fate::quoted);
      return;
    }
  }

  // "Sent from my phone", alone or at the end of a paragraph; inside of one it is what somebody says.
  void put_aside_device_lines() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is(i, LineKind::signature)) continue;
      const bool begins = i == 0 || lines_[i - 1].kind != LineKind::text;
      const bool ends = i + 1 >= size() || lines_[i + 1].kind != LineKind::text;
      if (begins || ends)
        fate_[i] = Fate::signed_off;
      else
        lines_[i].kind = LineKind::text;
    }
  }

  // A header whose value goes on in the next lines: between two headers, with nothing but text.
  void mend_headers() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (!is(i, LineKind::header)) continue;
      std::size_t next = i + 1;
      while (next < size() && next <= i + 3 && is(next, LineKind::text)) ++next;
      if (next > i + 1 && next < size() && is(next, LineKind::header)) {
        for (std::size_t k = i + 1; k < next; ++k) lines_[k].kind = LineKind::header;
      }
    }
  }

  // Behind the lead-in comes the rest of the mail, unless the quotation is marked and somebody wrote between.
  void cut_at_lead_in() {
    std::size_t quotes_end = size();
    while (quotes_end > 0 && !is(quotes_end - 1, LineKind::quote)) --quotes_end;
    for (std::size_t i = std::max(quotes_end, first_text_); i < size(); ++i) {
      if (!is(i, LineKind::lead_in)) continue;
      give(i, size(), Fate::quoted);
      return;
    }
  }

  // At least three headers in a row, perhaps with empty lines between.
  void cut_at_headers() {
    constexpr std::size_t enough = 3;
    std::size_t run = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < size(); ++i) {
      if (is(i, LineKind::header)) {
        if (run++ == 0) first = i;
      } else if (!is(i, LineKind::empty)) {
        run = 0;
      }
      if (run < enough) continue;
      if (!text_before(first)) return;
      give(first, size(), Fate::quoted);
      return;
    }
  }

  void cut_trailing_quotes() {
    std::size_t last = size();
    for (std::size_t i = size(); i-- > 0;) {
      const bool passed =
          !kept(i) || is(i, LineKind::quote) || is(i, LineKind::empty) || is(i, LineKind::lead_in);
      if (!passed) break;
      last = i;
    }
    if (text_before(last)) give(last, size(), Fate::quoted);
  }

  // Nothing but a lead-in and one quotation in front, and the answer below it.
  void drop_answered_above() {
    const std::size_t first =
        next_of(0, {LineKind::text, LineKind::quote, LineKind::lead_in, LineKind::header});
    if (first >= size() || !is(first, LineKind::lead_in)) return;
    const std::size_t text = next_of(first, {LineKind::text});
    if (text >= size() || next_of(first, {LineKind::quote}) > text) return;
    if (next_of(text, {LineKind::quote, LineKind::lead_in}) < size()) return;
    give(first, text, Fate::quoted);
  }

  // Lead-ins between answers, and the head of a mail that was handed on without a word.
  void drop_marks() {
    for (std::size_t i = 0; i < size(); ++i) {
      if (is(i, LineKind::lead_in)) fate_[i] = Fate::quoted;
    }
    const std::size_t first = next_of(0, {LineKind::text, LineKind::quote, LineKind::header});
    std::size_t end = first;
    while (end < size() && (is(end, LineKind::header) || is(end, LineKind::empty) || !kept(end))) ++end;
    if (std::count_if(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                      lines_.begin() + static_cast<std::ptrdiff_t>(end),
                      [](const Line& l) { return l.kind == LineKind::header; }) >= 2)
      give(first, end, Fate::quoted);
  }

  [[nodiscard]] CutText told() const {
    CutText out;
    for (std::size_t i = 0; i < size(); ++i) {
      std::string& to = kept(i) ? out.new_text : fate_[i] == Fate::quoted ? out.quoted_text : out.signature;
      to += lines_[i].raw;
      to += '\n';
    }
    for (std::string* part : {&out.new_text, &out.quoted_text, &out.signature}) *part = without_edges(*part);
    return out;
  }

  // Empty lines at both ends go; the first line keeps how far it is indented.
  static std::string without_edges(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      if (end == std::string_view::npos || !trimmed(text.substr(0, end)).empty()) break;
      text.remove_prefix(end + 1);
    }
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\t'))
      text.remove_suffix(1);
    return std::string(text);
  }

  std::vector<Line> lines_;
  std::vector<Fate> fate_;
  std::size_t first_text_ = std::numeric_limits<std::size_t>::max();
};

}  // namespace

CutText cut_text(std::string_view text, std::span<const TextRange> quotes,
                 std::span<const TextRange> signatures) {
  return Cutter(sorted_lines(text, quotes, signatures)).take();
}

}  // namespace heard::mime

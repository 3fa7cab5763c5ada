#include "mime/mail_parts.h"

#include <fmt/format.h>

#include "base/file_name.h"
#include "base/text.h"
#include "mime/ascii.h"
#include "mime/boundary.h"
#include "mime/charset.h"
#include "mime/header_text.h"
#include "mime/html_text.h"
#include "mime/html_tree.h"
#include "mime/part_head.h"
#include "mime/tnef.h"

namespace heard::mime {
namespace {

struct Body {
  std::string text;
  bool is_html = false;
};
// Which parts are the text and which are the HTML. A part is in both where only one form was sent.
struct Bodies {
  std::vector<std::size_t> text;
  std::vector<std::size_t> html;
};
struct Around {
  std::string_view multipart;  // the subtype of the multipart that a part lies in
  bool in_alternative = false;
  bool first = false;
  bool torn = false;  // the mail breaks off within it, before any of the parts around it ended
  std::size_t depth = 0;
};
struct Wanted {
  bool text = true;
  bool html = true;
};

constexpr std::string_view type_endings[][2] = {{"message/rfc822", "eml"},
                                                {"text/plain", "txt"},
                                                {"text/html", "html"},
                                                {"text/calendar", "ics"},
                                                {"image/jpeg", "jpg"},
                                                {"image/png", "png"},
                                                {"image/gif", "gif"},
                                                {"application/pdf", "pdf"},
                                                {"text/rfc822-headers", "eml"},
                                                {"message/delivery-status", "txt"},
                                                {"message/feedback-report", "txt"},
                                                {"application/ms-tnef", "dat"},
                                                {"application/pgp-signature", "asc"},
                                                {"application/pkcs7-signature", "p7s"}};

constexpr std::size_t mended_max = 3;  // of one mail: each is parsed anew

class Sorter {
 public:
  Sorter(const MailForm& form, Mail& mail) : form_(form), mail_(mail) {}

  void all(GMimeObject* root) {
    Wanted wanted;
    one(root, {.multipart = "mixed", .first = true}, wanted);
    put_bodies();
  }

 private:
  void one(GMimeObject* part, const Around& around, Wanted& wanted) {
    if (part == nullptr) return;
    if (++parts_ > mail_parts_max || around.depth > mail_depth_max)
      return warn_once(too_many_, "too many parts: those behind were left out");
    if (GMimeMultipart* multi = as_multipart(part)) return children(multi, around, wanted);
    const PartHead head = part_head(part, form_.charset);
    if (GMimeMessagePart* message = as_message_part(part)) return attach_message(message, head);
    GMimePart* leaf = as_part(part);
    if (leaf == nullptr) return;
    if (head.media_type.starts_with("multipart/"))
      return read_unparted(content_of(leaf, mail_text_bytes_max), head.media_type.substr(10), around, wanted);
    const bool readable = head.is_text() || head.is_media();
    const bool in_line =
        !head.says_attachment && readable &&
        (around.first || (around.multipart != "related" && (head.is_media() || head.name.empty())));
    if (!in_line || !head.is_text()) return attach_leaf(leaf, head);
    const std::size_t before = read_.size();
    read(leaf, head, around, wanted);
    // What nobody can say the end or the coding of stays a file as well, as it came. The end of a single
    // multipart is often forgotten where nothing else is missing.
    const bool broken = (around.torn && around.depth > 1 && is_cut_off(leaf)) || is_miscoded(leaf);
    if (broken && !trimmed(read_.at(before).text).empty()) attach_leaf(leaf, head);
  }

  void children(GMimeMultipart* multi, const Around& outside, Wanted& wanted) {
    const PartHead head = part_head(as_object(multi));
    const std::string subtype =
        head.media_type.substr(std::min(head.media_type.find('/') + 1, head.media_type.size()));
    if (subtype == "signed") mail_.is_signed = true;
    if (subtype == "encrypted") mail_.is_encrypted = true;
    const bool alternative = subtype == "alternative";
    const std::size_t texts = bodies_.text.size();
    const std::size_t htmls = bodies_.html.size();
    const int count = g_mime_multipart_get_count(multi);
    if (count == 0) {
      const char* prologue = g_mime_multipart_get_prologue(multi);
      if (prologue != nullptr && !trimmed(prologue).empty())
        read_unparted(prologue, subtype, outside, wanted);
      return;
    }
    for (int i = 0; i < count; ++i) {
      one(g_mime_multipart_get_part(multi, i),
          {.multipart = subtype,
           .in_alternative = outside.in_alternative || alternative,
           .first = i == 0,
           .torn = i + 1 == count && !is_ended(multi) && (outside.torn || outside.depth == 0),
           .depth = outside.depth + 1},
          wanted);
    }
    if (!alternative || !wanted.text || !wanted.html) return;
    // One form only was among the alternatives: it stands for both.
    const auto copy = [](const std::vector<std::size_t>& from, std::size_t start,
                         std::vector<std::size_t>& to) {
      to.insert(to.end(), from.begin() + static_cast<std::ptrdiff_t>(start), from.end());
    };
    if (bodies_.text.size() == texts && bodies_.html.size() > htmls)
      copy(bodies_.html, htmls, bodies_.text);
    else if (bodies_.html.size() == htmls && bodies_.text.size() > texts)
      copy(bodies_.text, texts, bodies_.html);
  }

  // GMime found no parts in what is called a multipart: the boundary that the head names never comes, or a
  // second head hides the first. Where a line looks like a boundary, the parts are read by that one, and what
  // stands in front of them is a text; else all of it is.
  void read_unparted(std::string_view content, const std::string& subtype, const Around& outside,
                     Wanted& wanted) {
    const Boundary boundary = guessed_boundary(content);
    const bool mend = !boundary.name.empty() && mended_.size() < mended_max;
    warn_once(no_boundary_, mend ? "the mail names a wrong boundary between its parts"
                                 : "the mail says it has parts and has none; it is read as one text");
    if (!mend) {
      std::string text = to_utf8(content.substr(0, mail_text_bytes_max), form_.charset).text;
      std::erase(text, '\r');
      bodies_.text.push_back(read_.size());
      read_.push_back({std::move(text), false});
      return;
    }
    std::string raw = fmt::format("Content-Type: multipart/{}; boundary=\"{}\"\n\n",
                                  subtype.empty() ? "mixed" : subtype, boundary.name);
    // "This is a multi-part message in MIME format" is for programs of old.
    const std::string_view front = content.substr(0, boundary.at);
    if (!trimmed(front).empty() && front.find("MIME") == std::string_view::npos)
      raw += fmt::format("--{}\nContent-Type: text/plain; charset={}\n\n{}", boundary.name, form_.charset,
                         front);
    raw += content.substr(boundary.at);
    mended_.push_back(parse_message(raw));
    GMimeObject* root = mended_.back() ? g_mime_message_get_mime_part(mended_.back().get()) : nullptr;
    one(root,
        {.multipart = outside.multipart,
         .in_alternative = outside.in_alternative,
         .first = outside.first,
         .depth = outside.depth + 1},
        wanted);
  }

  void read(GMimePart* leaf, const PartHead& head, const Around& around, Wanted& wanted) {
    std::string content = content_of(leaf, mail_text_bytes_max + 1);
    if (content.size() > mail_text_bytes_max) {
      warn_once(cut_, "the text was longer than 4 MB and was cut");
      content.resize(mail_text_bytes_max);
    }
    Decoded decoded = to_utf8(content, head.charset);
    if (decoded.repaired)
      warn_once(repaired_,
                fmt::format("the text was called \"{}\" and was not", shortened(head.charset, 40)));
    std::erase(decoded.text, '\r');
    const std::size_t index = read_.size();
    const bool html = head.media_type == "text/html";
    read_.push_back({std::move(decoded.text), html});
    if (around.multipart == "alternative") {
      (html ? bodies_.html : bodies_.text).push_back(index);
      return;
    }
    if (around.in_alternative) (html ? wanted.text : wanted.html) = false;
    if (wanted.text) bodies_.text.push_back(index);
    if (wanted.html) bodies_.html.push_back(index);
  }

  void attach_leaf(GMimePart* leaf, const PartHead& head) {
    std::string content = content_of(leaf, mail_attachment_bytes_max + 1);
    if (content.size() > mail_attachment_bytes_max) {
      warn_once(large_, "an attachment was larger than 50 MB and was cut");
      content.resize(mail_attachment_bytes_max);
    }
    const bool packed = head.media_type == "application/ms-tnef" || same_word(head.name, "winmail.dat");
    if (packed && unpack(content)) return;
    // sealed in one piece it can hold either
    if (head.media_type == "application/pkcs7-mime" || head.media_type == "application/x-pkcs7-mime")
      (head.smime == "signed-data" ? mail_.is_signed : mail_.is_encrypted) = true;
    attach(head, std::move(content));
  }

  // A mail inside is called by its subject.
  void attach_message(GMimeMessagePart* message, PartHead head) {
    GMimeMessage* inner = g_mime_message_part_get_message(message);
    if (head.name.empty() && inner != nullptr) {
      std::string subject = header_text(raw_header(as_object(inner), "Subject"), form_.charset);
      if (!subject.empty()) head.title = std::move(subject);
    }
    attach(head, bytes_of(message, form_.crlf));
  }

  bool unpack(const std::string& content) {
    Tnef tnef = read_tnef(content);
    if (!tnef.is_tnef) return false;
    for (TnefFile& file : tnef.files) {
      attach({.media_type =
                  file.media_type.empty() ? "application/octet-stream" : safe_media_type(file.media_type),
              .name = std::move(file.name),
              .content_id = std::move(file.content_id)},
             std::move(file.content));
    }
    if (tnef_text_.text.empty())
      tnef_text_ = tnef.html.empty() ? Body{tnef.text, false} : Body{tnef.html, true};
    return true;
  }

  void attach(const PartHead& head, std::string content) {
    MailPart part{.name = head.name.empty() ? std::string() : safe_file_name(head.name),
                  .media_type = head.media_type,
                  .content_id = head.content_id,
                  .is_inline = head.says_inline || (!head.says_attachment && !head.content_id.empty()),
                  .is_named = !head.name.empty(),
                  .content = std::move(content)};
    if (!part.is_named) part.name = fallback_name(part, head.title);
    mail_.attachments.push_back(std::move(part));
  }

  std::string fallback_name(const MailPart& part, const std::string& title) const {
    std::string name = title.empty() ? fmt::format("file-{}", mail_.attachments.size() + 1) : title;
    if (title.empty() && part.media_type == "message/delivery-status") name = "delivery-status";
    for (const auto& [type, ending] : type_endings) {
      if (part.media_type == type && !name.ends_with(fmt::format(".{}", ending)))
        name += fmt::format(".{}", ending);
    }
    return safe_file_name(name);
  }

  void put_bodies() {
    bool any_html = false;
    for (const std::size_t i : bodies_.html) any_html = any_html || read_.at(i).is_html;
    if (read_.empty() && !tnef_text_.text.empty()) {
      any_html = tnef_text_.is_html;
      bodies_.text.push_back(0);
      bodies_.html.push_back(0);
      read_.push_back(tnef_text_);
    }
    if (any_html) {
      mail_.html.emplace();
      for (const std::size_t i : bodies_.html) put_html(read_.at(i));
    }
    for (const std::size_t i : bodies_.text) put_text(read_.at(i));
    if (mail_.text.find_first_not_of(" \n\t") == std::string::npos && any_html) {
      // An empty text beside HTML that says something: the HTML is what was written.
      mail_.text.clear();
      for (const std::size_t i : bodies_.html) put_text(read_.at(i));
    }
  }

  void put_html(const Body& body) {
    if (body.is_html) {
      *mail_.html += body.text;
      return;
    }
    *mail_.html += "<pre>";
    append_escaped(*mail_.html, body.text);
    *mail_.html += "</pre>";
  }

  void put_text(const Body& body) {
    if (!mail_.text.empty() && mail_.text.back() != '\n') mail_.text += '\n';
    if (!body.is_html) {
      mail_.text += body.text;
      return;
    }
    const HtmlTree tree = parse_html(body.text);
    if (!tree) {
      warn_once(flood_, "the HTML has too many marks and is taken as text");
      mail_.text += body.text;
      return;
    }
    const std::size_t before = mail_.text.size();
    HtmlText said = html_text(tree);
    for (const TextRange& range : said.quotes)
      mail_.quotes.push_back({range.begin + before, range.end + before});
    for (const TextRange& range : said.signatures)
      mail_.signatures.push_back({range.begin + before, range.end + before});
    mail_.text += said.text;
  }

  void warn_once(bool& said, std::string sentence) {
    if (!said) mail_.warnings.push_back(std::move(sentence));
    said = true;
  }

  const MailForm& form_;
  Mail& mail_;
  std::vector<Body> read_;
  std::vector<MessagePointer> mended_;  // parsed anew; the parts borrow from them
  Bodies bodies_;
  Body tnef_text_;
  std::size_t parts_ = 0;
  bool no_boundary_ = false, too_many_ = false, cut_ = false, repaired_ = false, large_ = false,
       flood_ = false;
};

}  // namespace

void sort_parts(GMimeObject* root, const MailForm& form, Mail& mail) { Sorter(form, mail).all(root); }

}  // namespace heard::mime

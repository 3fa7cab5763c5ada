"""Whether cleaned HTML still holds anything live, by html5lib, which is not the parser that cleaned it."""

import re

import html5lib

ACTIVE = {"script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "meta", "link", "form", "input", "button",
          "textarea", "select", "svg", "math", "video", "audio", "source", "template", "noscript", "xml", "marquee", "isindex", "portal",
          "param", "layer", "ilayer", "bgsound", "keygen", "body", "html", "head", "title", "image", "animate", "set"}
ADDRESSES = {"href", "src", "action", "formaction", "background", "poster", "data", "srcset", "dynsrc", "lowsrc", "xlink:href", "cite", "longdesc",
             "codebase", "classid", "usemap", "profile", "manifest", "ping"}
GOOD_LINK = re.compile(r"(https?://|mailto:)", re.I)
GOOD_PICTURE = re.compile(r"(cid:|data:image/(png|gif|jpeg|webp);base64,)", re.I)
BAD_STYLE = re.compile(r"url\s*\(|expression|javascript|behaviou?r|@import|-moz-binding|position|\\|/\*", re.I)


def findings(html: str):
    tree = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    for element in tree.iter():
        tag = element.tag if isinstance(element.tag, str) else "comment"
        if tag in ACTIVE or tag.startswith("{") or tag == "comment":
            yield f"<{tag}>"
        for name, value in element.attrib.items():
            yield from attribute(tag, str(name).lower(), value)


def attribute(tag: str, name: str, value: str):
    if name.startswith("on") or name in ("srcdoc", "id", "name", "class", "is", "slot"):
        yield f"{tag} {name}="
    elif name in ADDRESSES and not (GOOD_LINK.match(value) if name == "href" and tag == "a" else GOOD_PICTURE.match(value)):
        yield f"{tag} {name}={value[:60]!r}"
    elif name in ADDRESSES and name not in ("href", "src"):
        yield f"{tag} {name}="
    elif name == "style" and BAD_STYLE.search(value):
        yield f"{tag} style={value[:60]!r}"

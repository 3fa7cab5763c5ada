#include "desk/said/said.h"

namespace heard::desk {

namespace {

constexpr Sentence what_is_gone_said[] = {
    {"This chat was not found.", "Diesen Chat gibt es nicht mehr.", "此在线咨询已不存在。"},
    {"{} was not found.", "Das gibt es nicht mehr: {}.", "内容已不存在：{}。"},
    {"This merged customer was not found.", "Diese Zusammenlegung gibt es nicht mehr.", "此合并已不存在。"},
    {"This question was not found.", "Diese Frage gibt es nicht mehr.", "此问题已不存在。"},
    {"That reply was not found.", "Diese Antwort gibt es nicht mehr.", "此回复已不存在。"},
    {"A folder for sent mail was not found.", "Das Postfach hat keinen Ordner für Gesendetes.",
     "邮箱中没有“已发送”文件夹。"},
    {"This alert was not found.", "Diese Meldung gibt es nicht mehr.", "此提醒已不存在。"},
    {"This person was not found.", "Diese Person gibt es hier nicht mehr.", "这位同事已不在这里。"},
    {"This channel was not found.", "Diesen Kanal gibt es nicht mehr.", "此渠道已不存在。"},
    {"A message of ours with this id was not found.",
     "Eine eigene Nachricht mit dieser Nummer gibt es nicht.", "没有此编号的本店消息。"},
    {"This message was not found.", "Diese Nachricht gibt es nicht mehr.", "此消息已不存在。"},
    {"The channel that this goes by was not found.", "Den Kanal, über den das geht, gibt es nicht mehr.",
     "发送所用的渠道已不存在。"},
    {"This conversation was not found.", "Dieses Gespräch gibt es nicht mehr.", "此对话已不存在。"},
    {"This page was not found.", "Diese Seite gibt es nicht mehr.", "此页面已不存在。"},
    {"This customer was not found.", "Diese Kundin oder diesen Kunden gibt es hier nicht mehr.",
     "这位顾客已不在这里。"},
    {"This answer was not found.", "Diese Antwort gibt es nicht mehr.", "此答复已不存在。"},
    {"This deleted conversation was not found.", "Dieses gelöschte Gespräch gibt es nicht mehr.",
     "此已删除的对话已不存在。"},
    {"What was sent was not found.", "Das Gesendete gibt es nicht mehr.", "已发送的内容已不存在。"},
    {"This inbox was not found.", "Diesen Eingang gibt es nicht mehr.", "此收件箱已不存在。"},
    {"This letter was not found.", "Diesen Brief gibt es nicht mehr.", "此信件已不存在。"},
    {"This delivery was not found.", "Diese Sendung gibt es nicht mehr.", "此发送已不存在。"},
    {"This mailbox was not found.", "Dieses Postfach gibt es nicht mehr.", "此邮箱已不存在。"},
    {"This merged conversation was not found.", "Dieses zusammengelegte Gespräch gibt es nicht mehr.",
     "此合并的对话已不存在。"},
    {"This mail was not found.", "Diese Mail gibt es nicht mehr.", "此邮件已不存在。"},
    {"The HTML of this mail was not found.", "Diese Mail hat keine gestaltete Fassung.",
     "此邮件没有排版版本。"},
    {"This organisation was not found.", "Diese Organisation gibt es nicht mehr.", "此单位已不存在。"},
    {"This invitation was not found.", "Diese Einladung gibt es nicht mehr.", "此邀请已不存在。"},
    {"This promise was not found.", "Diese Zusage gibt es nicht mehr.", "此承诺已不存在。"},
    {"This file was not found.", "Diese Datei gibt es nicht mehr.", "此文件已不存在。"},
    {"This ready answer was not found.", "Diesen Textbaustein gibt es nicht mehr.", "此常用语已不存在。"},
    {"This view was not found.", "Diese Ansicht gibt es nicht mehr.", "此视图已不存在。"},
    {"This session was not found.", "Diese Anmeldung gibt es nicht mehr.", "此登录已不存在。"},
    {"One of these messages was not found.", "Eine dieser Nachrichten gibt es nicht mehr.",
     "其中一条消息已不存在。"},
    {"This split-off conversation was not found.", "Dieses abgetrennte Gespräch gibt es nicht mehr.",
     "此拆分出的对话已不存在。"},
    {"This team was not found.", "Diese Gruppe gibt es nicht mehr.", "此小组已不存在。"},
    {"This token was not found.", "Dieses Token gibt es nicht mehr.", "此令牌已不存在。"},
    {"This address was not found.", "Unter dieser Adresse gibt es nichts.", "此地址没有内容。"},
    {"This picture was not found.", "Dieses Bild gibt es nicht mehr.", "此图片已不存在。"},
    {"This provider was not found.", "Diesen Anbieter gibt es hier nicht.", "这里没有此服务商。"},
    {"A practice shop was not found.", "Einen Übungsladen gibt es hier nicht.", "这里没有练习店。"},
    {"This lease was not found.", "Diese Sendung wird inzwischen anderswo bearbeitet.",
     "此发送正由别处处理。"},
    {"attachment was not found.", "Diese Datei gibt es nicht mehr.", "此文件已不存在。"},
    {"The file was not found.", "Diese Datei gibt es nicht mehr.", "此文件已不存在。"},
};

}  // namespace

std::span<const Sentence> said_of_what_is_gone() { return what_is_gone_said; }

}  // namespace heard::desk

#include "site/own_words.h"

namespace heard::site {

constinit const OwnWords own_words_zh{
    .clear = "明白了",
    .cleared = "您已标记为明白。",
    .not_clear = "撤销",
    .question = "我对此有疑问",
    .about_answer = "您的疑问针对我们 {0} 的答复：",
    .about_all = "改为就整件事留言",
    .state_settled_by_them = "您告诉我们此事已办妥。如果还有遗漏，请在下方留言，您一开口我们就重新受理。",
    .state_looked_into = "您于 {0} 请我们认真核查此事。现在轮到我们处理，我们的每位同事都能看到您的请求。",
    .end_title = "您觉得怎么样？",
    .settled = "此事已办妥",
    .settled_hint = "我们就不再处理。您一开口，我们就重新受理。",
    .look_properly = "请认真核查此事",
    .look_properly_hint = "如果我们的答复还不够，请点这里。此事会转为待我们处理，每位同事都能看到您的请求。",
    .matters = "您的全部事项",
    .matters_lead = "此链接只打开一个对话。要查看您的全部对话，请让我们把验证码发到您留下的邮箱。",
    .send_code = "发送验证码",
    .code_sent = "如果我们有您本人专用的邮箱地址，一封含六位验证码的邮件已经发出。验证码 10 分钟内有效。",
    .code_again = "再发一个验证码",
    .code_label = "邮件中的验证码",
    .code_hint = "六位数字",
    .code_missing = "请输入六位验证码",
    .code_wrong = "此验证码无法打开：输入有误、已超过 10 分钟，或尝试次数过多。请再看一下，或者重新发送",
    .open_matters = "查看我的全部事项",
    .back_to_one = "返回此对话",
    .no_mail_title = "暂时无法发送验证码",
    .no_mail_lead = "我们目前发不出邮件。您的对话仍可照常打开。",
    .matters_list_lead = "您用此邮箱联系我们的全部事项，最新的在前。",
    .matters_over_title = "请重新获取验证码",
    .matters_over_lead = "输入验证码后，全部事项开放半小时。请打开您的任一链接，在那里重新获取验证码。",
    .leave_matters = "看完了，重新锁上",
    .matter_ours = "待我们处理",
    .matter_theirs = "已答复",
    .matter_settled = "已办妥",
    .too_many_title = "操作太频繁",
    .too_many_lead = "请稍后再获取新的验证码。之前的验证码可能仍然有效。",
};

}  // namespace heard::site

// What a shop puts on its own pages: one button with words on it. Nothing more is asked for before it is pressed, no cookie
// is set, and the panel never opens by itself; who had it open finds it open on the next page.
const script = document.currentScript as HTMLScriptElement
const told = script.dataset
const base = script.src.split('/widget.js')[0]!
const from = new URL(base).origin
const lang = (document.documentElement.lang || navigator.language).slice(0, 2)
const [open, close, asks, away] = ({ de: ['Chat öffnen', 'Einklappen', 'Fragen? Schreiben Sie uns.', 'Nicht mehr'], zh: ['在线咨询', '收起', '有问题?欢迎留言。', '不再显示'] }[lang] ??
  ['Chat with us', 'Fold', 'Questions? Write to us.', 'Not again']) as [string, string, string, string]

// a page may forbid storage: then nothing is remembered, and nobody asked
const kept = (key: string, value?: string | null, where: 'localStorage' | 'sessionStorage' = 'sessionStorage'): string | null | undefined => {
  try {
    if (value != null) window[where].setItem(`heard-${key}`, value)
    return window[where].getItem(`heard-${key}`)
  } catch {}
}

const make = <K extends keyof HTMLElementTagNameMap>(kind: K, text?: string) => Object.assign(document.createElement(kind), { textContent: text }) as HTMLElementTagNameMap[K]
const host = make('div')
const root = host.attachShadow({ mode: 'open' })
const colour = /^#[\da-f]{6}$/i.exec(told['colour'] ?? document.querySelector<HTMLMetaElement>('[name=theme-color]')?.content as string)?.[0] ?? '#1b6a66'
const [r, g, b] = [1, 3, 5].map((at) => (parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2) as [number, number, number]
// whichever of the two stands out more; one of them always does enough
const ink = 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? '#000' : '#fff'
const style = make(
  'style',
  `:host{all:initial;position:fixed;inset-inline-end:16px;bottom:16px;z-index:9999;font:16px system-ui;text-align:end}button{font:inherit;unicode-bidi:plaintext;padding:12px 16px;border:0;border-radius:99px;background:${colour};color:${ink};cursor:pointer}iframe{display:block;width:min(380px,100vw - 32px);height:min(600px,100vh - 88px);margin-bottom:8px;border:1px solid gray;border-radius:10px}[hidden]{display:none}@media(max-width:480px){iframe{position:fixed;inset:0;border:0;width:100%;height:calc(100% - 88px)}}`,
)
const button = make('button', open)
root.append(style, button)
document.body.append(host)

let frame: HTMLIFrameElement | undefined
const show = (shown: boolean, focus?: boolean) => {
  if (!frame) {
    frame = make('iframe')
    frame.title = open
    frame.src = `${base}/chat/${told['inbox']}?lang=${lang}#${location.origin},${told['customer'] ?? ''}`
    button.before(frame)
  }
  frame.hidden = !shown
  button.textContent = shown ? close : open
  button.ariaExpanded = `${shown}`
  kept('open', shown ? '1' : '')
  bubble?.remove()
  if (shown && focus) say()
  else if (focus) button.focus()
}
const say = () => frame?.contentWindow?.postMessage('focus', from)
let wanted = false
button.onclick = () => show((wanted = !frame || frame.hidden), true)

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame?.contentWindow || origin !== from) return
  if (data === 'ready' && wanted) say()
  if (data === 'fold') show(false, true)
  if (data === 'begun') kept(data, '1')
  if (data === 'news' && frame!.hidden) button.textContent = open + ' •'
})

let bubble: HTMLElement | undefined
const now = new Date()
if (kept('open')) show(true)
else if (kept('begun')) show(false)
// a word from us obeys the quiet hours, by the reader's own clock; whom the shop knows decides how often we write, and is left alone
else if (!told['customer'] && !kept('asked') && now.getDay() && Math.abs(now.getHours() - 13.5) < 6 && +now - +kept('away', null, 'localStorage')! > 30 * 86_400_000)
  setTimeout(() => {
    if (frame) return
    kept('asked', '1')
    bubble = make('p')
    const no = make('button', '×')
    no.ariaLabel = away
    no.onclick = () => (kept('away', `${+now}`, 'localStorage'), bubble?.remove())
    const yes = make('button', asks)
    yes.onclick = () => button.click()
    bubble.append(yes, no)
    button.before(bubble)
  }, 30_000)

// a module of its own for the compiler; what is built is one closed function
export {}

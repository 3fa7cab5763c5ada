// Single keys and chords, one listener. Single keys act only outside of fields and can be switched off as a whole.
import { look } from '../look/look.svelte'

export type Chord = string
type Act = (event: KeyboardEvent) => void

const names: Record<string, string> = { Esc: 'Escape', ' ': 'Space' }
const bound = new Map<Chord, Act[]>()
/** What goes before everything else that has the same key, e.g. while several are chosen. */
const above = new Map<Chord, Act[]>()

/** "j", "?", "Enter", "Space", "g i" (one after the other), "Ctrl-Enter", "Ctrl-Shift-Enter". Shift is named only together with Ctrl. */
export function chordOf(event: KeyboardEvent): Chord {
  const key = names[event.key] ?? event.key
  if (event.ctrlKey || event.metaKey) return `Ctrl-${event.shiftKey ? 'Shift-' : ''}${key}`
  return event.altKey ? `Alt-${key}` : key
}

export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
}

// Enter, Space and the arrows belong to whatever control has the focus.
function belongsToControl(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false
  if (event.key === 'Enter' || event.key === ' ') return event.target.closest('button, a, summary, label, input') !== null
  return event.key.startsWith('Arrow') && event.target.closest('input, [role="log"], [data-scrolls]') !== null
}

/** An open dialog or menu has the keys for itself. */
const holder = () => document.querySelector('dialog[open], [data-holds-keys]')

/** What was typed since something was asked for that is not there yet. */
let held: string[] | null = null
const patience_ms = 2000

/** Something opens a little later: until then, what is typed waits for it and means nothing else. */
export function holdKeys() {
  if (held || holder()) return
  held = []
  const until = performance.now() + patience_ms
  const look = () => (holder() || performance.now() > until ? giveHeld() : requestAnimationFrame(look))
  requestAnimationFrame(look)
}

function giveHeld() {
  const keys = holder() ? (held ?? []) : []
  held = null
  for (const key of keys) {
    const at = document.activeElement ?? document.body
    if (key.length === 1 && inField(at)) document.execCommand('insertText', false, key)
    else if (key === 'Enter' && at instanceof HTMLButtonElement) at.click()
    else at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }
}

function hold(event: KeyboardEvent) {
  // it has come since the browser was last asked
  if (held && holder()) giveHeld()
  if (!held || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  event.stopImmediatePropagation()
  held.push(event.key)
}

/** How long a key may follow g. */
const follows_ms = 1500
let led_at = -Infinity

function handle(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
  const chord = chordOf(event)
  const single = !chord.startsWith('Ctrl-')
  if (single && chord !== 'Escape') {
    if (!look.keys || inField(event.target) || belongsToControl(event)) return
  }
  if (holder()) return
  const led = single && event.timeStamp - led_at < follows_ms
  led_at = chord === 'g' && !led ? event.timeStamp : -Infinity
  // what follows g means a place, or nothing
  const act = actOf(led ? `g ${chord}` : chord)
  if (!act) return
  event.preventDefault()
  act(event)
}

function actOf(chord: Chord): Act | undefined {
  return above.get(chord)?.at(-1) ?? bound.get(chord)?.at(-1)
}

/** Whether a key would do something now, asked by who does it without the key. */
export function canPress(chord: Chord): boolean {
  return actOf(chord) !== undefined
}

export function press(chord: Chord) {
  actOf(chord)?.(new KeyboardEvent('keydown', { key: chord.split('-').at(-1) ?? chord }))
}

/** Binds keys until the returned function is called; the latest binding of a key wins. What has no key is bound by a word. */
export function bindKeys(keys: Record<Chord, Act>, where: 'here' | 'above' = 'here'): () => void {
  const map = where === 'above' ? above : bound
  for (const [chord, act] of Object.entries(keys)) map.set(chord, [...(map.get(chord) ?? []), act])
  return () => {
    for (const [chord, act] of Object.entries(keys)) map.set(chord, (map.get(chord) ?? []).filter((other) => other !== act))
  }
}

export function listenToKeys(): () => void {
  addEventListener('keydown', handle)
  addEventListener('keydown', hold, true)
  return () => {
    removeEventListener('keydown', handle)
    removeEventListener('keydown', hold, true)
  }
}

// Single keys and chords, one listener. Single keys act only outside of fields and can be switched off as a whole.
import { look } from '../look/look.svelte'

export type Chord = string
type Act = (event: KeyboardEvent) => void

const bound = new Map<Chord, Act[]>()

/** "j", "?", "Enter", "Ctrl-Enter", "Ctrl-Shift-Enter". Shift is named only together with Ctrl. */
export function chordOf(event: KeyboardEvent): Chord {
  const key = event.key === 'Esc' ? 'Escape' : event.key
  if (event.ctrlKey || event.metaKey) return `Ctrl-${event.shiftKey ? 'Shift-' : ''}${key}`
  return event.altKey ? `Alt-${key}` : key
}

export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
}

// Enter and the arrows belong to whatever control has the focus.
function belongsToControl(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false
  if (event.key === 'Enter') return event.target.closest('button, a, summary, label, input') !== null
  return event.key.startsWith('Arrow') && event.target.closest('input, [role="log"], [data-scrolls]') !== null
}

function handle(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
  const chord = chordOf(event)
  const single = !chord.startsWith('Ctrl-')
  if (single && chord !== 'Escape') {
    if (!look.keys || inField(event.target) || belongsToControl(event)) return
  }
  // an open dialog has the keys for itself
  if (document.querySelector('dialog[open]')) return
  const act = bound.get(chord)?.at(-1)
  if (!act) return
  event.preventDefault()
  act(event)
}

/** Whether a key would do something now, asked by who does it without the key. */
export function canPress(chord: Chord): boolean {
  return (bound.get(chord)?.length ?? 0) > 0
}

export function press(chord: Chord) {
  bound.get(chord)?.at(-1)?.(new KeyboardEvent('keydown', { key: chord.split('-').at(-1) ?? chord }))
}

/** Binds keys until the returned function is called; the latest binding of a key wins. */
export function bindKeys(keys: Record<Chord, Act>): () => void {
  for (const [chord, act] of Object.entries(keys)) bound.set(chord, [...(bound.get(chord) ?? []), act])
  return () => {
    for (const [chord, act] of Object.entries(keys))
      bound.set(chord, (bound.get(chord) ?? []).filter((other) => other !== act))
  }
}

export function listenToKeys(): () => void {
  addEventListener('keydown', handle)
  return () => removeEventListener('keydown', handle)
}

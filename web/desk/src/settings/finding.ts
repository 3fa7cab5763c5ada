// Pages of the settings by their name and by what stands on them, in whichever language it is asked for.
import onPage from '.?pages'
import type { SettingsPart } from '../router/routes'
import { fold } from '../words/fold'
import { inAll, type Key } from '../words/words.svelte'
import { partsHere } from './parts'

export interface Found {
  part: SettingsPart
  /** What was meant there, the shortest first; none where the name of the page says it all. */
  words: string[]
}

const folded = new Map<Key, string>()

function textOf(key: Key): string {
  const text = folded.get(key) ?? fold(inAll(key).join(' '))
  folded.set(key, text)
  return text
}

const keysOn = (part: SettingsPart) => onPage[part].split(' ') as Key[]

/** Pages that hold every typed word, those named so first. Pages that are not there for this person are not found. */
export function findPages(typed: string): Found[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean)
  const holds = (text: string) => wanted.every((word) => text.includes(word))
  const named = partsHere().filter((part) => holds(textOf(`settings.${part}`)))
  const others = partsHere()
    .filter((part) => !named.includes(part))
    .map((part) => ({
      part,
      words: keysOn(part)
        .filter((key) => holds(`${textOf(key)} ${textOf(`settings.${part}`)}`))
        .map((key) => inAll(key)[0] ?? '')
        .sort((a, b) => a.length - b.length),
    }))
    .filter(({ words }) => words.length > 0)
  return [...named.map((part) => ({ part, words: [] })), ...others]
}

const tries = 100
const pause_ms = 50

/** Goes to the title of the page; once what was found stands there and nobody went elsewhere, to that, or to the field that it names. */
export function showOnPage(words = '') {
  const start = words.split('…')[0] ?? ''
  let left = tries
  let at: HTMLElement | null = null
  const again = () => void (--left > 0 && setTimeout(look, pause_ms))
  const look = () => {
    const title = document.getElementById('part-title')
    if (!title) return again()
    if (at === null) (at = title).focus()
    if (words === '' || document.activeElement !== at) return
    const all = [...document.querySelectorAll<HTMLElement>('#settings-part :is(label, legend, button, h3, p, li, summary, span)')]
    const there = all.findLast((element) => element.textContent.trim().startsWith(start))
    const field = there?.closest('label')?.querySelector<HTMLElement>('input, select, textarea') ?? there
    if (field) {
      field.tabIndex = Math.max(field.tabIndex, -1)
      field.scrollIntoView({ block: 'center' })
      field.focus()
    } else again()
  }
  // the page comes first
  setTimeout(look, pause_ms)
}

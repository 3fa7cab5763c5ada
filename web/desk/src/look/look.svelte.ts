// How the desk looks and acts on this device. Kept in the browser, not on the server.
import type { ListOrder } from '../generated/api'
import { isLanguage, languageOf, speak, type Language } from '../words/words.svelte'
import { kept } from './kept'

export type Theme = 'system' | 'light' | 'dark'
export const themes: readonly Theme[] = ['system', 'light', 'dark']

export const orders: readonly ListOrder[] = ['usual', 'newest', 'longest_waiting']

class Look {
  theme = $state<Theme>('system')
  language = $state<Language>('en')
  keys = $state(true)
  card = $state(true)
  /** Rows of one line less. */
  dense = $state(false)
  order = $state<ListOrder>('usual')

  /** What is chosen in another tab holds here too. */
  start() {
    this.#read()
    addEventListener('storage', () => this.#read())
  }

  #read() {
    const language = kept.read('language')
    this.setLanguage(isLanguage(language) ? language : languageOf(navigator.languages), false)
    this.setTheme(themes.find((theme) => theme === kept.read('theme')) ?? 'system', false)
    this.keys = kept.isOn('keys', true)
    this.card = kept.read('card') !== 'folded'
    this.setDense(kept.isOn('dense', false), false)
    this.order = orders.find((order) => order === kept.read('order')) ?? 'usual'
  }

  setTheme(theme: Theme, keep = true) {
    this.theme = theme
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
    if (keep) kept.write('theme', theme)
  }

  setLanguage(language: Language, keep = true) {
    this.language = language
    speak(language)
    if (keep) kept.write('language', language)
  }

  setKeys(on: boolean) {
    this.keys = on
    kept.turn('keys', on)
  }

  setDense(on: boolean, keep = true) {
    this.dense = on
    document.documentElement.toggleAttribute('data-dense', on)
    if (keep) kept.turn('dense', on)
  }

  setOrder(order: ListOrder) {
    this.order = order
    kept.write('order', order)
  }

  setCard(shown: boolean) {
    this.card = shown
    kept.write('card', shown ? 'shown' : 'folded')
  }
}

export const look = new Look()

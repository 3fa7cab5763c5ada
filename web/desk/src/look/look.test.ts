import { afterEach, expect, it } from 'vitest'
import { kept } from './kept'
import { look } from './look.svelte'

afterEach(() => {
  localStorage.clear()
  dispatchEvent(new StorageEvent('storage'))
})

it('what is chosen in another tab holds here too', () => {
  look.start()
  expect([look.language, look.dense, look.keys]).toEqual(['en', false, true])
  kept.write('language', 'de')
  kept.turn('dense', true)
  kept.turn('keys', false)
  dispatchEvent(new StorageEvent('storage'))
  expect([look.language, look.dense, look.keys]).toEqual(['de', true, false])
  expect(document.documentElement.lang).toBe('de')
})

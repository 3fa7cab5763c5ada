import { expect, it } from 'vitest'
import { keepKeys } from './ahead'

function type(...keys: (string | KeyboardEventInit)[]): boolean[] {
  return keys.map((key) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...(typeof key === 'string' ? { key } : key) })))
}

it('what is typed before the palette has come reaches it, and no key of the page', () => {
  const reached: string[] = []
  const page = (event: KeyboardEvent) => reached.push(event.key)
  addEventListener('keydown', page)
  const taken = keepKeys()
  expect(type('e', 'z', 'Backspace', ' ', 'Tab', 'Escape', 'b')).not.toContain(false)
  expect(reached).toEqual([])
  expect(taken()).toEqual({ letters: 'e b', entered: false })
  expect(type('e')).toEqual([false])
  expect(reached).toEqual(['e'])
  removeEventListener('keydown', page)
})

it('Return is kept, and ends it', () => {
  const taken = keepKeys()
  type('q', 'Enter', 'x')
  expect(taken()).toEqual({ letters: 'q', entered: true })
})

it('what the browser does with Ctrl stays its own', () => {
  const taken = keepKeys()
  expect(type({ key: 'c', ctrlKey: true })).toEqual([false])
  expect(taken().letters).toBe('')
})

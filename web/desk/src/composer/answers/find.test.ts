import { expect, it } from 'vitest'
import { isPromise } from './find'

it.each([
  ['', 'Promises'],
  ['pro', 'Promises'],
  ['Promise', 'Zusagen'],
  ['zusage', 'Zusagen'],
  ['承', '承诺'],
])('%o means a promise', (typed, called) => {
  expect(isPromise(typed, called)).toBe(true)
})

it.each(['ret', 'promised', 'a promise', 'sage'])('%o does not', (typed) => {
  expect(isPromise(typed, 'Zusagen')).toBe(false)
})

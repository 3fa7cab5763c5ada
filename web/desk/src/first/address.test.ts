import { expect, it } from 'vitest'
import { staysHere } from './address'

it('knows the addresses that no phone gets to', () => {
  expect(['http://127.0.0.1:8080/help', 'http://localhost/', 'http://[::1]:80/'].map(staysHere)).toEqual([true, true, true])
  expect(['https://desk.example.org/help', 'http://192.168.1.4:8080/', 'https://127.example.org/'].map(staysHere)).toEqual([false, false, false])
})

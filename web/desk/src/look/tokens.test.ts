import { describe, expect, it } from 'vitest'
import css from './tokens.css?raw'

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
)

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string, scheme: 'light' | 'dark'): number {
  const [bright, dim] = [a, b].map((name) => luminance(tokens.get(name)?.[scheme] ?? '')).sort((x, y) => y - x) as [number, number]
  return (bright + 0.05) / (dim + 0.05)
}

const grounds = ['paper', 'raised', 'sunk', 'teal-soft', 'note']
const texts: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [['ink', ground], ['ink-2', ground]]),
  ['teal', 'paper'], ['teal', 'raised'], ['teal', 'teal-soft'], ['teal', 'sunk'], ['on-teal', 'teal'],
  ['amber', 'amber-soft'], ['amber', 'paper'], ['amber', 'raised'], ['amber', 'teal-soft'], ['rose', 'rose-soft'], ['rose', 'raised'], ['ink', 'amber-soft'],
]
const edges: [string, string][] = [['edge', 'paper'], ['edge', 'raised'], ['edge', 'sunk'], ['edge', 'note'], ['teal', 'paper'], ['teal', 'note']]

describe.each(['light', 'dark'] as const)('contrast, %s', (scheme) => {
  it.each(texts)('text: %s on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(edges)('edge: %s on %s', (edge, ground) => {
    expect(contrast(edge, ground, scheme)).toBeGreaterThanOrEqual(3)
  })
})

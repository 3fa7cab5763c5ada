// Keys of words as they are shipped: short ones, since each stands in a catalogue and wherever it is said. Of a key that is put
// together when it is said (`state.${state}`) the beginning is made short in both places.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../desk/src/', import.meta.url))
const read = (file) => readFileSync(source + file, 'utf8')
const files = readdirSync(source, { recursive: true })

const put_together = files
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .flatMap((file) => [...read(file).matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map((match) => match[1]))

const keys = files.filter((file) => /words\/(.*\/)?en\.json$/.test(file)).flatMap((file) => Object.keys(JSON.parse(read(file))))
const starts = [...new Set(put_together)].filter((start) => keys.some((key) => key.startsWith(start))).sort()
// one that begins as another does could be put together by either: both stay
const shortStarts = new Map(
  starts.filter((start) => !starts.some((other) => other !== start && (other.startsWith(start) || start.startsWith(other)))).map((start, at) => [start, `_${at.toString(36)}.`]),
)

function shortFor(key, at) {
  const start = starts.find((one) => key.startsWith(one))
  if (start === undefined) return at.toString(36)
  const instead = shortStarts.get(start)
  return instead === undefined ? key : instead + key.slice(start.length)
}

const catalogue = (folder) => ['en', 'de', 'zh'].map((language) => JSON.parse(read(`words/${folder}${language}.json`)))
const said = (languages, key) => JSON.stringify(languages.map((words) => words[key]))
const first = catalogue('')
const firstSaying = new Map(Object.keys(first[0]).map((key) => [said(first, key), key]))

/** A key loaded later whose words are known from the first load on, in every language: it is said by the key that stands there. */
const again = new Map(
  files
    .filter((file) => /^words\/.+\/en\.json$/.test(file))
    .map((file) => catalogue(file.slice('words/'.length, -'en.json'.length)))
    .flatMap((later) => Object.keys(later[0]).map((key) => [key, firstSaying.get(said(later, key))]))
    .filter(([key, same]) => same !== undefined && !starts.some((start) => key.startsWith(start))),
)
export const known = (key) => again.has(key)

/** By key; the same in every build. */
export const short = new Map(keys.sort().map((key, at) => [key, shortFor(key, at)]))
again.forEach((same, key) => short.set(key, short.get(same)))

const literal = /(["'`])([a-zA-Z]+(?:\.[a-zA-Z0-9_]+)+)\1/g
const beginning = /`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g

/** Code with every key that it says made short. */
export const shortened = (code) =>
  code
    .replace(literal, (whole, quote, key) => (short.has(key) ? quote + short.get(key) + quote : whole))
    .replace(beginning, (whole, start) => (shortStarts.has(start) ? `\`${shortStarts.get(start)}\${` : whole))

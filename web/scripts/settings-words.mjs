// What stands on each page of the settings: the keys of the words that its components say on screen, for the search of the settings.
// A page or a word that is added later is found without being named anywhere.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../desk/src/', import.meta.url))
const frame = `${source}settings/Settings.svelte`

const catalogues = readdirSync(`${source}words`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, words: JSON.parse(readFileSync(`${source}words/${name}/en.json`, 'utf8')) }))
const english = Object.assign({}, ...catalogues.map(({ words }) => words))

const englishOf = (key) => english[key].other ?? english[key]

/** What every form says finds no page, nor does what is nothing but a place for something. */
const finds = (key) => key in english && !/^\{|\{\w+\}$/.test(englishOf(key)) && !/(Of|Named)$|^(common|error)\.|\.(save|cancel|close|copy|done|none|remove|change|add|shopChanged|changedBy|onlyOwner)$/.test(key)
/** Labels name a thing; a sentence is worth its room only where it says what a page is for, or what the house does. */
const names = (key) => /\.lead$|^rules\./.test(key) || !/[.:]$/.test(englishOf(key))

const partsOf = (code) => [...code.matchAll(/(?:from |import\()'(\.[^']*\/[A-Z]\w*\.svelte)'/g)].map((match) => match[1])

function saidIn(code) {
  const whole = [...code.matchAll(/'([a-zA-Z]+\.[\w.]+)'/g)].map((match) => match[1])
  const starts = [...code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map((match) => match[1])
  return [...whole, ...Object.keys(english).filter((key) => starts.some((start) => key.startsWith(start)))].filter((key) => finds(key) && names(key))
}

function said(code) {
  const script = [...code.matchAll(/<script[\s\S]*?<\/script>/g)].map(([all]) => all).join('')
  const markup = code.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/\b(said|problem)=\{[^}]*\}/g, '')
  return [...saidIn(markup), ...saidIn(script)]
}

/** A file and whatever it shows, as far as it is of the settings or of what is set up there. */
function walked(file, seen = new Set()) {
  if (seen.has(file) || /^(frame|composer|customer|conversation)\//.test(relative(source, file))) return seen
  seen.add(file)
  for (const part of partsOf(readFileSync(file, 'utf8'))) walked(resolve(dirname(file), part), seen)
  return seen
}

/** By page, in the order of the pages: the keys found there, and the files that they stand in. */
export function settingsWords() {
  const code = readFileSync(frame, 'utf8')
  const files = Object.fromEntries([...code.matchAll(/import (\w+) from '(\.[^']*\/[A-Z]\w*\.svelte)'/g)].map(([, name, path]) => [name, resolve(dirname(frame), path)]))
  const pages = [.../const pages[^{]*\{([^}]*)\}/.exec(code)[1].matchAll(/(\w+): (\w+)/g)]
  return pages.map(([, part, name]) => {
    const shown = [...walked(files[name])]
    return { part, files: shown, keys: [...new Set(shown.flatMap((file) => said(readFileSync(file, 'utf8'))))] }
  })
}

/** The same as a module, which brings the words with it; `shipped` is what a key is called there. */
export function settingsModule(shipped) {
  const pages = settingsWords()
  const needed = catalogues.filter(({ words }) => pages.some(({ keys }) => keys.some((key) => key in words)))
  const imports = needed.map(({ name }) => `import ${JSON.stringify(`${source}words/${name}.ts`)}`)
  return `${imports.join('\n')}\nexport default ${JSON.stringify(Object.fromEntries(pages.map(({ part, keys }) => [part, keys.map(shipped).join(' ')])))}`
}

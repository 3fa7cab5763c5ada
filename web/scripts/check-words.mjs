// Every language has every key, the same {places}, the plural forms its rules ask for, and none of the words we never say.
// Who says a word of a catalogue that is loaded later imports that catalogue, so that no word is missing when it is said.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../desk/src/', import.meta.url))
const languages = ['en', 'de', 'zh']
const never = {
  en: /\b(tickets?|cases?|SLA|breach|escalate\w*|deflect\w*|users?|offenders?|ban|VIP|valued customer|closed)\b/i,
  de: /(Ticket|Verstoß|Sperre|Täter|berechtigt|Wiedergutmachung|Sachbearbeiter|wie bereits mitgeteilt|\bSie (können|haben|müssen)\b|\bIhre?\b)/,
  zh: /(工单|处罚|黑名单|封禁|不属实|亲)/,
}

const findings = []
const later = readdirSync(`${source}words`, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
const catalogueOf = {}

function wordsIn(language, folder) {
  const file = `${source}words/${folder}${language}.json`
  if (!existsSync(file)) findings.push(`words/${folder}${language}.json is missing`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

const words = Object.fromEntries(languages.map((l) => [l, wordsIn(l, '')]))
for (const folder of later)
  for (const language of languages)
    for (const [key, word] of Object.entries(wordsIn(language, `${folder}/`))) {
      if (key in words[language]) findings.push(`${language}: "${key}" stands in two catalogues`)
      words[language][key] = word
      catalogueOf[key] = folder
    }

const placesOf = (word) =>
  [...new Set(Object.values(typeof word === 'string' ? { other: word } : word).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort().join()

for (const language of languages) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  for (const key of Object.keys(words.en)) {
    const word = words[language][key]
    if (word === undefined) {
      findings.push(`${language}: "${key}" is missing`)
      continue
    }
    if (placesOf(word) !== placesOf(words.en[key])) findings.push(`${language}: "${key}" has other places than English`)
    if ((typeof word === 'object') !== (typeof words.en[key] === 'object')) findings.push(`${language}: "${key}" differs in plural`)
    if (typeof word === 'object' && Object.keys(word).sort().join() !== [...forms].sort().join())
      findings.push(`${language}: "${key}" needs exactly the forms ${forms.join(', ')}`)
    for (const form of Object.values(typeof word === 'string' ? { word } : word)) {
      const found = never[language].exec(form)
      if (found) findings.push(`${language}: "${key}" says "${found[0]}"`)
    }
  }
  for (const key of Object.keys(words[language])) if (!(key in words.en)) findings.push(`${language}: "${key}" is not in English`)
}

const files = readdirSync(source, { recursive: true })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => ({ file, code: readFileSync(source + file, 'utf8') }))
  .map((it) => ({ ...it, built: [...it.code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map((match) => match[1]) }))
const says = ({ code, built }, key) => code.includes(`'${key}'`) || built.some((start) => key.startsWith(start))
for (const key of Object.keys(words.en)) {
  const speakers = files.filter((file) => says(file, key))
  if (speakers.length === 0) findings.push(`"${key}" is said nowhere`)
  if (key in catalogueOf)
    for (const { file, code } of speakers)
      if (!code.includes(`words/${catalogueOf[key]}'`)) findings.push(`${file}: says "${key}" and does not import words/${catalogueOf[key]}`)
}

if (findings.length > 0) {
  console.error(findings.join('\n'))
  process.exit(1)
}
console.log(`words: ${Object.keys(words.en).length} keys in ${languages.length} languages`)

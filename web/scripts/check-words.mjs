// Every language has every key, the same {places}, the plural forms its rules ask for, and none of the words we never say.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../desk/src/', import.meta.url))
const languages = ['en', 'de', 'zh']
const never = {
  en: /\b(tickets?|cases?|SLA|breach|escalate\w*|deflect\w*|users?|offenders?|ban|VIP|valued customer|closed)\b/i,
  de: /(Ticket|Verstoß|Sperre|Täter|berechtigt|Wiedergutmachung|Sachbearbeiter|wie bereits mitgeteilt|\bSie (können|haben|müssen)\b|\bIhre?\b)/,
  zh: /(工单|处罚|黑名单|封禁|不属实|亲)/,
}

const words = Object.fromEntries(languages.map((l) => [l, JSON.parse(readFileSync(`${source}words/${l}.json`, 'utf8'))]))
const findings = []

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

const code = readdirSync(source, { recursive: true })
  .filter((file) => /\.(ts|svelte)$/.test(file))
  .map((file) => readFileSync(source + file, 'utf8'))
  .join('\n')
const built = [...code.matchAll(/`([a-zA-Z]+\.[a-zA-Z.]*)\$\{/g)].map((match) => match[1])
for (const key of Object.keys(words.en))
  if (!code.includes(`'${key}'`) && !built.some((start) => key.startsWith(start))) findings.push(`"${key}" is said nowhere`)

if (findings.length > 0) {
  console.error(findings.join('\n'))
  process.exit(1)
}
console.log(`words: ${Object.keys(words.en).length} keys in ${languages.length} languages`)

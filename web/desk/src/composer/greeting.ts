// Whom the first line of a reply greets, and whether that is who reads it. Pure.

const opening = /^\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|moin)\s+(?<western>[^\n,.:;!?–-]{1,60})|^\s*(?:尊敬的|亲爱的)?(?<chinese>\p{Script=Han}{1,4}?)(?:先生|女士|小姐|您好|你好)/iu
const titles = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|madam|herrn?|frau)$/iu
/** A name begins so; "everyone", "all" and "zusammen" do not. */
const named = /^\p{Lu}/u
const anybody = /^(?:all|everyone|everybody|team|there|customers?|friends?|kundschaft|kundin|kunde|damen|herren|zusammen|leute)$/iu

const folded = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The name that is greeted where nobody of `readers` (names and addresses) is called so; empty where that is right, or nobody is named. */
export function wrongName(text: string, readers: readonly string[]): string {
  const { western, chinese } = opening.exec(text)?.groups ?? {}
  const known = folded(readers.join(' '))
  if (chinese) return /\p{Script=Han}/u.test(known) && !known.includes(chinese[0] ?? chinese) ? chinese : ''
  const names = (western ?? '').split(/\s+/).filter((word) => word.length > 1 && !titles.test(word))
  if (!names.some((word) => named.test(word)) || names.some((word) => anybody.test(word))) return ''
  // an address alone tells no name
  const called = readers.filter((reader) => !reader.includes('@')).length > 0
  return called && !names.some((word) => known.includes(folded(word))) ? names.join(' ') : ''
}

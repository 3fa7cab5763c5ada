// A person says which language a conversation is in; taking that back leaves it as it was said or heard before.
import type { ConversationHead, Tongue } from '../generated/api'
import { status } from '../frame/status.svelte'
import '../words/subject'
import { t } from '../words/words.svelte'
import { change, offerBack } from './change'

export async function sayLanguage({ id, language, language_said }: Pick<ConversationHead, 'id' | 'language' | 'language_said'>, wanted: Tongue | null) {
  const said = (one: Tongue | null, now: Tongue | null) => change(id, { language: one }, { language: now, language_said: one !== null })
  // what their words have it in comes with the answer
  if (!(await said(wanted, wanted ?? language))) return
  offerBack(wanted ? t('tongue.changed', { language: t(`language.${wanted}`) }) : t('tongue.heard'), async () => {
    if (await said(language_said ? language : null, language)) status.say(t('status.takenBack'))
  })
}

// The entries of the palette: every key that is bound just now, every place, every hit of the search.
import { search } from '../api/desk'
import type { SearchHit } from '../generated/api'
import { allKeys } from '../keys/all'
import { canPress, press } from '../keys/keyboard'
import { router } from '../router/router.svelte'
import { settingsParts, views } from '../router/routes'
import { openHit } from '../search/openHit'
import { t } from '../words/words.svelte'
import type { Entry } from './entries'

// moving about is what the keys are for, and the palette is open already
const notActs = new Set(['j', 'k', 'Enter', 'Esc', 'Ctrl-K'])

const acts = (): Entry[] =>
  allKeys
    .filter(({ keys: [chord = ''] }) => !notActs.has(chord) && canPress(chord))
    .map(({ keys: [chord = ''], does }) => ({ id: `key ${chord}`, group: 'act', label: t(does), hint: chord, run: () => press(chord) }))

const places = (): Entry[] => [
  ...views.map(
    (view): Entry => ({
      id: `view ${view}`,
      group: 'go',
      label: t(`inbox.view.${view}`),
      hint: t('inbox.title'),
      run: () => router.go({ at: 'inbox', view, conversation_id: null, q: '' }),
    }),
  ),
  ...settingsParts.map(
    (part): Entry => ({
      id: `settings ${part}`,
      group: 'go',
      label: t(`settings.${part}`),
      hint: t('settings.title'),
      run: () => router.go({ at: 'settings', part }),
    }),
  ),
]

export const offers = (): Entry[] => [...acts(), ...places()]

function offerOf(hit: SearchHit): Entry {
  const hint = hit.number === null ? t('search.customer') : t('conversation.number', { number: String(hit.number) })
  return { id: `${hit.kind} ${hit.id}`, group: 'found', label: hit.title, hint, run: () => void openHit(hit) }
}

const hits_max = 8

export const find = async (words: string, signal: AbortSignal): Promise<Entry[]> =>
  (await search(words, signal)).items.slice(0, hits_max).map(offerOf)

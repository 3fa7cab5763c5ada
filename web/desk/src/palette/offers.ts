// The entries of the palette: every key that is bound just now, every place, every hit of the search.
import { search } from '../api/desk'
import type { SearchHit } from '../generated/api'
import { allListings, nameOf } from '../inbox/listings'
import { actOf, allKeys } from '../keys/all'
import { canPress, press } from '../keys/keyboard'
import { chordSaid } from '../keys/said'
import { router } from '../router/router.svelte'
import { openHit } from '../search/openHit'
import { partsHere } from '../settings/parts'
import { t } from '../words/words.svelte'
import type { Entry } from './entries'

// moving about is what the keys are for, and the palette is open already
const notActs = new Set(['j', 'k', 'Enter', '.', 'Esc', 'Ctrl-K', 'g i', 'g p', 'g s'])

const acts = (): Entry[] =>
  allKeys
    .map((known) => ({ ...known, act: actOf(known) }))
    .filter(({ act }) => !notActs.has(act) && canPress(act))
    .map(({ keys: [chord = ''], does, act }) => ({ id: `act ${act}`, group: 'act', label: t(does), hint: chordSaid(chord), run: () => press(act) }))

const places = (): Entry[] => [
  ...allListings().map(
    (view): Entry => ({
      id: `view ${view}`,
      group: 'go',
      label: nameOf(view),
      hint: t('inbox.title'),
      run: () => router.go({ at: 'inbox', view, conversation_id: null, q: '' }),
    }),
  ),
  { id: 'promises', group: 'go', label: t('frame.promises'), hint: 'g p', run: () => router.go({ at: 'promises', mine: false, list: false }) },
  { id: 'planned', group: 'go', label: t('frame.later'), hint: '', run: () => router.go({ at: 'planned', all: false }) },
  ...partsHere().map(
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
  const hint = hit.kind === 'conversation' ? (hit.customer_name ?? '') : t(hit.kind === 'organisation' ? 'search.organisation' : 'search.customer')
  return { id: `${hit.kind} ${hit.id}`, group: 'found', label: hit.title, hint, run: () => void openHit(hit) }
}

const hits_max = 8

export const find = async (words: string, signal: AbortSignal): Promise<Entry[]> =>
  (await search(words, signal)).items.slice(0, hits_max).map(offerOf)

/** What stands on a page of the settings; a page that is found by its name is a place already. */
export async function findSettings(typed: string): Promise<Entry[]> {
  const { findPages, showOnPage } = await import('../settings/Settings.svelte')
  return findPages(typed).flatMap(({ part, words }) =>
    words.slice(0, 1).map((label) => ({
      id: `on ${part}`,
      group: 'go' as const,
      label,
      hint: t(`settings.${part}`),
      run: () => (router.go({ at: 'settings', part }), showOnPage(label)),
    })),
  )
}

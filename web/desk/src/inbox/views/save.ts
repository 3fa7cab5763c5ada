// Saving a view and taking one away; the list of views is read anew.
import { offerBack } from '../../acts/change'
import { addView, changeView, removeView } from '../../api/desk'
import type { AddSavedView, SavedViewRow } from '../../generated/api'
import type { Filter } from '../fits'
import { router } from '../../router/router.svelte'
import { session } from '../../session/session.svelte'
import '../../words/views'
import { t } from '../../words/words.svelte'
import { list } from '../list.svelte'

const show = (view: number | 'open') => router.go({ at: 'inbox', view, conversation_id: null, q: '' })

export type ViewForm = Filter & Pick<SavedViewRow, 'name' | 'shared'>

/** What can be said of a view, as it was. */
export function formOf({ id, own, organisation_name, ...form }: SavedViewRow): ViewForm {
  return form
}

/** What is not said is left out. */
const said = (form: ViewForm) => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== null)) as unknown as AddSavedView

/** Saves it and shows what fits; without an id it is a new one. */
export async function save(id: number | null, form: ViewForm): Promise<SavedViewRow> {
  const view = id === null ? await addView(said(form)) : await changeView(id, form)
  await session.readDesk()
  if (list.view === view.id) await list.reload()
  else show(view.id)
  return view
}

export async function remove(view: SavedViewRow) {
  await removeView(view.id)
  show('open')
  await session.readDesk()
  offerBack(t('views.removed', { name: view.name }), async () => {
    await save(null, formOf(view))
  })
}

import { settingsParts } from '../router/routes'
import { session } from '../session/session.svelte'

/** The parts of the settings that are there for this person. */
export const partsHere = () =>
  settingsParts.filter((part) => {
    if (part === 'practice' || part === 'backups') return session.person?.role === 'admin' && !session.practice
    return part !== 'quarantine' || session.leads
  })

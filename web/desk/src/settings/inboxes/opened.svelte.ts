// The inbox whose channels are open, and a secret that was made: the list around them is read anew whenever somebody changes an
// inbox, and must not take off the screen what is shown only once.
import type { OwnChannelSecret } from '../../generated/api'

export const opened = $state<{ inbox_id: number | null; made: OwnChannelSecret | null }>({ inbox_id: null, made: null })

// What many conversations show and not all of them: loaded with the first that does.
import { lazy } from '../frame/lazy'

export const cleaner = lazy(() => import('./clean'))
export const customerCard = lazy(() => import('../customer/CustomerCard.svelte'))
export const deliveries = lazy(() => import('../mail/Deliveries.svelte'))
export const outsideBlock = lazy(() => import('../outside/OutsideBlock.svelte'))
export const promisesHere = lazy(() => import('../promises/PromisesHere.svelte'))

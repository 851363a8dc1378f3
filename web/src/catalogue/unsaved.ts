/**
 * Asks before a page with unsaved changes is left: by a link, the search, Back, or closing it. Gives what ends it.
 * A browser without the Navigation API asks only where the document itself is left.
 */
export const askBeforeLeaving = (unsaved: () => boolean, question: () => string): (() => void) => {
  const unload = (event: BeforeUnloadEvent): void => {
    if (unsaved()) event.preventDefault()
  }
  const leave = (event: NavigateEvent): void => {
    // Leaving the document is for `unload`; a place on the page leaves nothing.
    if (!unsaved() || !event.cancelable || !event.destination.sameDocument || event.hashChange) return
    const [{ pathname, search }, to] = [location, new URL(event.destination.url)]
    if (to.pathname === pathname && to.search === search) return
    if (!confirm(question())) event.preventDefault()
  }
  const navigation = 'navigation' in window ? window.navigation : undefined
  addEventListener('beforeunload', unload)
  navigation?.addEventListener('navigate', leave)
  return () => {
    removeEventListener('beforeunload', unload)
    navigation?.removeEventListener('navigate', leave)
  }
}

import { changed, placeOf, withQuery, type Place } from '../router.js'

/** The address at hand: the state of a page is its URL. */
class Here {
  #path = $state(location.pathname)
  #search = $state(location.search)
  readonly place: Place = $derived(placeOf(this.#path))
  readonly query = $derived(new URLSearchParams(this.#search))

  constructor() {
    addEventListener('popstate', () => this.#read())
    document.addEventListener('click', (event) => this.#follow(event))
  }

  /** Goes to an address of ours; `replace` where Back should not stop at the present one. */
  go(address: string, { replace = false }: { replace?: boolean } = {}): void {
    const before = location.pathname
    if (address === `${location.pathname}${location.search}`) return
    if (replace) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
    this.#read()
    if (location.pathname === before) return
    scrollTo(0, 0)
    document.querySelector('main')?.focus({ preventScroll: true })
  }

  /** Changes parts of the query on the same page; null takes a name out. */
  change(
    changes: Readonly<Record<string, string | number | null>>,
    options: { replace?: boolean } = {},
  ): void {
    this.go(withQuery(location.pathname, changed(new URLSearchParams(location.search), changes)), options)
  }

  #read(): void {
    this.#path = location.pathname
    this.#search = location.search
  }

  /** Links within the workbench do not load the page anew; those the reader opens elsewhere stay the browser's. */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || link.target !== '' || link.hasAttribute('download')) return
    if (link.origin !== location.origin || link.pathname.startsWith('/api')) return
    if (link.hash !== '' && link.pathname === location.pathname) return
    event.preventDefault()
    this.go(`${link.pathname}${link.search}`)
  }
}

export const here = new Here()

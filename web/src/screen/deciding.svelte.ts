/** Who decides: written once, kept while the page is open, and nowhere else. */
class Deciding {
  by = $state('')
}

export const deciding = new Deciding()

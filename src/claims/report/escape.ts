const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What no HTML page can hold (controls, lone surrogates), and what turns the direction of the text that follows. */
const unfit = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu

/** Text as text, in an element or between quotes of an attribute; what is unfit becomes `\ufffd`. */
export const escapeHtml = (text: string): string =>
  text
    .replace(unfit, (sign) => ('\n\t\r'.includes(sign) ? ' ' : '\ufffd'))
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

// Before the first paint, so that a page in the dark theme does not flash white. Not a module: those run later.
try {
  const theme = localStorage.getItem('rapport.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden: the system's theme stays.
}

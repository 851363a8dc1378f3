/** An absolute path of at least two parts: `/etc/passwd`, `C:\Users\me`, `\\server\share`. */
const absolute = /(?<=^|[\s"'`([=,|│])(?:[A-Za-z]:[\\/]|\\\\|\/)[^\s"'`()[\],;|│\\/]+[\\/][^\s"'`()[\],;|│]*/g

/**
 * A text of the engine without the places of this machine: the folders named and every other absolute path become `…`.
 * What follows “Stack Trace” names the engine's own library and is left out.
 */
export const withoutPaths = (text: string, folders: readonly string[]): string => {
  let rest = text.split(/\n+Stack Trace:/)[0] ?? ''
  for (const folder of folders.flatMap((path) => [path, path.replaceAll('\\', '/')]))
    if (folder.length > 1) rest = rest.replaceAll(folder, '…')
  return rest.replace(absolute, '…')
}

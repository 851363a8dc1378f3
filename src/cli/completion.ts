import { z } from 'zod'
import { command, Exit } from './command.js'

export const completion = command({
  name: 'completion',
  summary: 'Print a script that completes commands, options and their values in your shell.',
  example: [
    'rapport completion bash > ~/.local/share/bash-completion/completions/rapport',
    'rapport completion zsh > ~/.zfunc/_rapport   (a folder of $fpath)',
    'rapport completion fish > ~/.config/fish/completions/rapport.fish',
  ],
  arguments: ['shell'],
  input: z.object({ shell: z.enum(['bash', 'zsh', 'fish']).describe('the shell it is for') }),
  run: async ({ surroundings }, { shell }, output) => {
    const { completionScript } = await import('./completion-scripts.js')
    output.result(completionScript(shell, surroundings.commands))
    return Exit.done
  },
})

import type { jobsEn } from './jobs-en.js'
import type { Text } from './message.js'

export const jobsSr: Readonly<Record<keyof typeof jobsEn, Text>> = {
  'job.waiting': 'čeka na red',
  'job.running': 'u toku',
  'job.done': 'gotovo',
  'job.failed': 'nije uspelo',
  'job.cancelled': 'otkazano',
  'job.cancel': 'Otkaži',
  'job.progress': '{done} od {total}',
  'job.silent': 'Server se ne čuje; posao možda teče dalje. Pokušava se ponovo.',
  'files.choose': 'Izaberi datoteke',
  'files.choose-one': 'Izaberi datoteku',
  'files.remove': 'Ukloni {name}',
  'files.sending': 'Šalje se {name}',
  'files.size': '{size} kB',
  'files.chosen': 'Izabrane datoteke',
}

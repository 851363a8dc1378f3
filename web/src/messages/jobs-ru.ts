import type { jobsEn } from './jobs-en.js'
import type { Text } from './message.js'

export const jobsRu: Readonly<Record<keyof typeof jobsEn, Text>> = {
  'job.waiting': 'ждёт очереди',
  'job.running': 'выполняется',
  'job.done': 'готово',
  'job.failed': 'не удалось',
  'job.cancelled': 'отменено',
  'job.cancel': 'Отменить',
  'job.progress': '{done} из {total}',
  'job.silent': 'Сервер не слышен; работа, возможно, идёт. Пробуем снова.',
  'files.choose': 'Выбрать файлы',
  'files.choose-one': 'Выбрать файл',
  'files.remove': 'Убрать {name}',
  'files.sending': 'Отправляется {name}',
  'files.size': '{size} кБ',
  'files.chosen': 'Выбранные файлы',
}

import { cyrillicOf } from '../../../messages/serbian-script.js'

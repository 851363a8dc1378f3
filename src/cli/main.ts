#!/usr/bin/env node
import './tier-up.js'
import { runProcess } from './process.js'

await runProcess()

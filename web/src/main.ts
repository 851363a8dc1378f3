import { mount } from 'svelte'
import 'virtual:palette.css'
import './styles/fonts.css'
import './styles/base.css'
import './styles/document.css'
import './styles/print.css'
import App from './App.svelte'

const target = document.getElementById('app')
if (target === null) throw new Error('index.html has no #app')
mount(App, { target })

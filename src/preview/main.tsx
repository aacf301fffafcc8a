import { render } from 'preact'
import { previewServer } from './server.ts'
import { Shell } from './shell.tsx'

const story = new URLSearchParams(location.search).get('story') ?? ''
render(<Shell server={previewServer} story={story} step={location.hash.slice(1)} />, document.body)

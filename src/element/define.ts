import { DatelineStory } from './dateline-story.ts'

if (customElements.get('dateline-story') === undefined) customElements.define('dateline-story', DatelineStory)

import type { Course } from './courses.ts'

/** A river from where it meets a longer one, or from one end, to its farthest end. */
export interface Stem {
  readonly cells: readonly number[]
  /** Kilometres; of a mouth, which runs from a river to the sea, those of that river. */
  readonly length: number
}

/** Kilometres: shorter ends are bays of lakes and backwaters, which thinning leaves as thorns. */
const THORN = 8

/**
 * Courses put together to rivers: of each connected system first the longest way through it, then the longest that branches off, and so on. A ring is
 * cut where its longest course meets the rest.
 */
export function stems(all: readonly Course[], isAtSea: (cell: number) => boolean): Stem[] {
  const tree = withoutRings(withoutThorns(all, isAtSea))
  const atNode = byNode(tree)
  const used = new Set<Course>()
  const found: Stem[] = []
  const seen = new Set<number>()
  for (const node of atNode.keys()) {
    if (seen.has(node)) continue
    const far = farthest(atNode, used, node, seen)
    const waiting = [{ root: far.at(-1)?.end ?? node, onto: 0 }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { root, onto } = next
      for (let way = farthest(atNode, used, root); way.length > 0; way = farthest(atNode, used, root)) {
        const own = way.reduce((sum, { course }) => sum + course.length, 0)
        const length = isAtSea(way.at(-1)?.end ?? root) ? Math.max(own, onto) : own
        for (const { course, end } of way) {
          used.add(course)
          waiting.push({ root: end, onto: length })
        }
        found.push({ cells: cellsOf(root, way), length })
      }
    }
  }
  return found
}

/** One course of a way, walked to its `end`. */
interface Leg {
  readonly course: Course
  readonly end: number
}

function withoutThorns(all: readonly Course[], isAtSea: (cell: number) => boolean): readonly Course[] {
  const atNode = byNode(all)
  const degree = (node: number): number => atNode.get(node)?.length ?? 0
  const isThorn = ({ from, to, length }: Course): boolean =>
    length < THORN && degree(from) !== degree(to) && [from, to].some((node) => degree(node) === 1 && !isAtSea(node))
  const left = all.filter((course) => !isThorn(course))
  return left.length === all.length ? all : withoutThorns(left, isAtSea)
}

/** Kruskal's tree of the shortest courses; a course that would close a ring ends in a node of its own. */
function withoutRings(all: readonly Course[]): Course[] {
  const parents = new Map<number, number>()
  const rootOf = (node: number): number => {
    let root = node
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    return root
  }
  return all
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => a.length - b.length || a.from - b.from || a.to - b.to)
    .flatMap((course, i) => {
      const [a, b] = [rootOf(course.from), rootOf(course.to)]
      if (a !== b) {
        parents.set(Math.max(a, b), Math.min(a, b))
        return [course]
      }
      return course.length < BRANCH ? [] : [{ ...course, to: -1 - i }]
    })
}

/** Kilometres of a side channel that is worth a line of its own. */
const BRANCH = 60

function byNode(all: readonly Course[]): Map<number, Course[]> {
  const found = new Map<number, Course[]>()
  for (const course of all) {
    for (const node of new Set([course.from, course.to])) {
      const known = found.get(node)
      if (known === undefined) found.set(node, [course])
      else known.push(course)
    }
  }
  return found
}

/** The way to the node farthest from one, over courses that are not used; `seen` takes all nodes reached. */
function farthest(atNode: ReadonlyMap<number, Course[]>, used: ReadonlySet<Course>, root: number, seen?: Set<number>): Leg[] {
  const reached = new Map<number, { readonly length: number; readonly leg?: Leg; readonly before?: number }>([[root, { length: 0 }]])
  let [best, most] = [root, 0]
  for (const stack = [root]; stack.length > 0; ) {
    const node = stack.pop() ?? root
    seen?.add(node)
    for (const course of atNode.get(node) ?? []) {
      const end = course.from === node ? course.to : course.from
      if (used.has(course) || reached.has(end)) continue
      const length = (reached.get(node)?.length ?? 0) + course.length
      reached.set(end, { length, leg: { course, end }, before: node })
      stack.push(end)
      if (length > most) [best, most] = [end, length]
    }
  }
  const way: Leg[] = []
  for (let at = reached.get(best); at?.leg !== undefined; at = reached.get(at.before ?? root)) way.unshift(at.leg)
  return way
}

function cellsOf(root: number, way: readonly Leg[]): number[] {
  const cells: number[] = []
  let at = root
  for (const { course, end } of way) {
    const path = course.from === at ? course.cells : [...course.cells].reverse()
    cells.push(...(cells.length === 0 ? path : path.slice(1)))
    at = end
  }
  return cells
}

/**
 * # Where the theorems lie on the map
 *
 * Theorems in layers, each to the right of all that give it, by dagre where the book is made: pages need no script for it.
 */
import dagre from '@dagrejs/dagre';
import type { Relation } from '../../src/theory/statement/relation.js';

/** A theorem on the map, by its middle. */
export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A relation on the map: the points from which it goes straight to the right for the width of a box, where it passes a layer. */
export interface Drawn {
  readonly relation: Relation;
  readonly passes: readonly { readonly x: number; readonly y: number }[];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
  readonly edges: readonly Drawn[];
}

/** Of a box. */
export const BOX = { width: 292, height: 78 } as const;

/** The layout of the theorems that are related to another; relations between the same two are drawn once. */
export function mapLayout(relations: readonly Relation[], ids: readonly string[]): MapLayout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 64, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const related = new Set(relations.flatMap(({ from, to }) => [from, to]));
  for (const id of ids) if (related.has(id)) graph.setNode(id, { ...BOX });
  const drawn = new Map<string, Relation>();
  for (const relation of relations) {
    const { from, to } = relation;
    if (!graph.hasNode(from) || !graph.hasNode(to) || drawn.has(`${from} ${to}`)) continue;
    drawn.set(`${from} ${to}`, relation);
    graph.setEdge(from, to);
  }
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const layers = new Set(graph.nodes().map((id: string) => Math.round(graph.node(id).x)));
  const between = (points: readonly { readonly x: number; readonly y: number }[]) =>
    points.slice(1, -1).filter(({ x }) => layers.has(Math.round(x)));
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: graph.nodes().map((id: string) => ({ id, x: graph.node(id).x, y: graph.node(id).y })),
    edges: [...drawn.values()].map((relation) => {
      const [from, to] = [graph.node(relation.from), graph.node(relation.to)];
      const ends = [{ x: from.x, y: from.y }, ...between(graph.edge(relation.from, relation.to).points), { x: to.x, y: to.y }];
      return { relation, passes: ends };
    }),
  };
}

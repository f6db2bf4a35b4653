/**
 * # Metrics for Prometheus
 *
 * How a campaign and this crew stand, in the text format of Prometheus (version 0.0.4), on the loopback address alone: who is to see them from elsewhere
 * is for a proxy to say.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LacunaError } from '../../src/exact/error.js';
import type { CrewState } from './crew-state.js';
import { type Overview, overviewOf } from './overview.js';
import type { View } from './report.js';

/** A label value: no quotation mark, backslash or line break stands bare. */
const label = (text: string): string => text.replace(/[\\"\n]/g, (one) => (one === '\n' ? '\\n' : `\\${one}`));

/** The page that Prometheus reads. */
function metricsPage(seen: Overview, crew: CrewState): string {
  const of = `campaign="${label(seen.name)}"`;
  const metric = (
    name: string,
    kind: 'gauge' | 'counter',
    help: string,
    values: readonly (readonly [labels: string, value: number])[],
  ): string[] => [
    `# HELP lacuna_${name} ${help}`,
    `# TYPE lacuna_${name} ${kind}`,
    ...values.map(([labels, value]) => `lacuna_${name}{${of}${labels === '' ? '' : `,${labels}`}} ${value}`),
  ];
  const one = (value: number): (readonly [string, number])[] => [['', value]];
  return [
    ...metric('campaign_running', 'gauge', 'Whether the campaign runs.', one(Number(seen.status === 'running'))),
    ...metric('campaign_ranges', 'gauge', 'Ranges of all stages.', one(seen.of)),
    ...metric('campaign_ranges_done_total', 'counter', 'Ranges that are done.', one(seen.ranges)),
    ...metric('campaign_subjects_total', 'counter', 'Subjects that were tried in ranges.', one(seen.subjects)),
    ...metric('campaign_work_seconds_total', 'counter', 'Seconds of work that went into ranges and rounds.', one(seen.milliseconds / 1000)),
    ...metric(
      'campaign_open',
      'gauge',
      'Ranges and rounds that are open, by how they stand.',
      Object.entries(seen.open).map(([state, many]) => [`state="${state}"`, many] as const),
    ),
    ...metric('campaign_crews', 'gauge', 'Crews that said something lately.', one(seen.crews.length)),
    ...metric(
      'campaign_counterexamples',
      'gauge',
      'Counterexamples that searches found.',
      one(seen.searches.reduce((sum, { found }) => sum + found.length, 0)),
    ),
    ...metric('campaign_disputes', 'gauge', 'Ranges about which two machines did not agree.', one(seen.disputes)),
    ...metric('crew_ranges_total', 'counter', 'Ranges that this crew did.', one(crew.ranges)),
    ...metric('crew_subjects_total', 'counter', 'Subjects that this crew tried.', one(crew.subjects)),
    '',
  ].join('\n');
}

/** Serves them; returns the port, which is a free one where 0 was asked for. */
export async function serveMetrics(
  port: number,
  view: View,
  crew: () => CrewState,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    overviewOf(view, true)
      .then((seen) =>
        response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(metricsPage(seen, crew())),
      )
      .catch(() => response.writeHead(503).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new LacunaError({ place: '--metrics', expected: 'a port that is free', received: `${port} (${error.code})` }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  // It is no reason to stay.
  server.unref();
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

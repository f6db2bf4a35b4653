/** A line to a server that can be cut, closed or silent: connections pass through a port of the loopback address. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

interface CutLine {
  readonly port: number;
  /** Ends all connections and takes no more. */
  readonly cut: () => void;
  /** Connections pass again. */
  readonly mend: () => void;
  /** Nothing passes any more on the connections that there are, and neither side is told; new ones are as good as ever. Returns how many. */
  readonly silence: () => number;
  readonly close: () => Promise<void>;
}

export async function cutLine(to: number): Promise<CutLine> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let open = true;
  const server = createServer((near) => {
    if (!open) return near.destroy();
    const far = connect(to, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const side of pair) side.on('error', end).on('close', end);
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    open = false;
    for (const [near, far] of pairs) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    mend: () => {
      open = true;
    },
    silence: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
        near.resume();
        far.resume();
      }
      return pairs.size;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

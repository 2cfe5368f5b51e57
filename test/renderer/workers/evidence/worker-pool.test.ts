import { describe, expect, it } from 'vitest';
import { createWorkerPool } from '#renderer/workers/evidence/worker-pool.ts';

/** A worker that does what each task says; made from a blob, which the tests' own page allows. */
const SOURCE = `
  let served = 0;
  onmessage = ({ data }) => {
    served += 1;
    if (data === 'crash') throw new Error('planned');
    if (data === 'hang') return;
    setTimeout(() => postMessage({ kind: 'ended', result: { ok: true, value: served } }), data === 'slow' ? 150 : 0);
  };
`;

function poolOf(size: number) {
  const created: Worker[] = [];
  const pool = createWorkerPool<string, number, never>({
    size,
    silenceMs: 300,
    create: () => {
      const url = URL.createObjectURL(new Blob([SOURCE], { type: 'text/javascript' }));
      const worker = new Worker(url);
      created.push(worker);
      return worker;
    },
  });
  return { pool, created };
}

describe('the worker pool', () => {
  it('uses a worker again and makes no more than its size', async () => {
    const { pool, created } = poolOf(2);
    const values = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((task) => pool.run(task)));
    expect(values.every(({ ok }) => ok)).toBe(true);
    expect(created).toHaveLength(2);
    await pool.run('f');
    expect(created).toHaveLength(2);
  });

  it('reports a crash for the task that crashed and goes on with a new worker', async () => {
    const { pool, created } = poolOf(1);
    const [crashed, next] = await Promise.all([pool.run('crash'), pool.run('a')]);
    expect(crashed).toEqual({ ok: false, problem: { code: 'worker-failed' } });
    expect(next).toEqual({ ok: true, value: 1 });
    expect(created).toHaveLength(2);
  });

  it('ends a worker that falls silent', async () => {
    const { pool } = poolOf(1);
    const [hung, next] = await Promise.all([pool.run('hang'), pool.run('a')]);
    expect(hung).toEqual({ ok: false, problem: { code: 'timed-out' } });
    expect(next.ok).toBe(true);
  });

  it('takes a cancelled task out of the queue without disturbing the one at work', async () => {
    const { pool, created } = poolOf(1);
    const stop = new AbortController();
    const atWork = pool.run('slow');
    const waiting = pool.run('a', { signal: stop.signal });
    stop.abort();
    expect(await waiting).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect(await atWork).toEqual({ ok: true, value: 1 });
    expect(created).toHaveLength(1);
  });
});

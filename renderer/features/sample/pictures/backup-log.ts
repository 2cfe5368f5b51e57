/** The log of a week of backups as the backup program writes it: 168 jobs, two of them done again the same night. */
export function backupLog(): string {
  const hosts = ['erp-01', 'erp-02', 'erp-03', 'erp-04', 'mail-01', 'file-01', 'file-02', 'dc-01'];
  const repeated = new Set(['2026-02-11 erp-03 2', '2026-02-13 file-02 1']);
  const rows = ['date;start;host;run;state;gigabytes;minutes'];
  for (let day = 9; day <= 15; day += 1) {
    const date = `2026-02-${String(day).padStart(2, '0')}`;
    for (let run = 1; run <= 3; run += 1) {
      hosts.forEach((host, index) => {
        const start = `${String((run * 6 + 16) % 24).padStart(2, '0')}:${String((index * 7) % 60).padStart(2, '0')}`;
        const size = 40 + ((day * 31 + index * 17 + run * 7) % 90);
        const state = repeated.has(`${date} ${host} ${String(run)}`) ? 'failed, repeated ok' : 'ok';
        rows.push([date, start, host, String(run), state, String(size), String(Math.round(size / 3))].join(';'));
      });
    }
  }
  return `${rows.join('\r\n')}\r\n`;
}

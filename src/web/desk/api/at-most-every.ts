/** A function that runs at once, and again after `ms` if it was called meanwhile; `stop` drops what waits. */
export function atMostEvery(ms: number, run: () => void): { (): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  const begin = () => {
    asked = false;
    run();
    timer = setTimeout(() => {
      timer = undefined;
      if (asked) begin();
    }, ms);
  };
  const call = () => {
    asked = true;
    if (timer === undefined) begin();
  };
  return Object.assign(call, { stop: () => clearTimeout(timer) });
}

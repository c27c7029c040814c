/** From a terminal one Ctrl-C arrives twice: by itself, and passed on by npm (ms). */
const sameSignal = 1000;

/**
 * Calls `stop` once, on Ctrl-C, SIGTERM, SIGHUP, or when npm, which started this process, is gone without passing its
 * signal on. A second signal, a second later or more, ends at once.
 * @param {() => Promise<void>} stop
 */
export function onGoodbye(stop) {
  let stopping = 0;
  const goodbye = () => {
    if (stopping > 0) return performance.now() - stopping < sameSignal ? undefined : process.exit(1);
    stopping = performance.now();
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, goodbye);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent || stopping > 0) return;
    clearInterval(watch);
    goodbye();
  }, 300);
  watch.unref();
}

/**
 * Calls `stop` once, on Ctrl-C, SIGTERM, SIGHUP, or when npm, which started this process, is gone without passing its
 * signal on. A second signal ends at once.
 * @param {() => Promise<void>} stop
 */
export function onGoodbye(stop) {
  let stopping = false;
  const goodbye = () => {
    if (stopping) process.exit(1);
    stopping = true;
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
    if (process.ppid === parent || stopping) return;
    clearInterval(watch);
    goodbye();
  }, 300);
  watch.unref();
}

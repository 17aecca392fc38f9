// Follows the wall's stream. Where a connection breaks the browser itself comes again and says what it saw last; where an
// answer makes it give up, such as a 503 while Minyi starts, we come again, and are shown the whole wall.

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Hears every new snapshot, and whether the connection stands.
 *
 * @return what ends it
 */
export function follow(onSnapshot, onStanding) {
  let stream;
  let again;
  let pause = FIRST_PAUSE_MS;

  function stands() {
    pause = FIRST_PAUSE_MS;
    onStanding(true);
  }

  function connect() {
    stream = new EventSource("/api/v1/live");
    stream.addEventListener("open", stands);
    stream.addEventListener("wall", (event) => {
      stands();
      onSnapshot(JSON.parse(event.data));
    });
    stream.addEventListener("error", () => {
      onStanding(false);
      if (stream.readyState === EventSource.CLOSED) {
        again = setTimeout(connect, pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
    });
  }

  connect();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}

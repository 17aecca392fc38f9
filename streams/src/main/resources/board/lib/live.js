// Follows the wall's stream; the browser itself connects again and says what it saw last.

/**
 * Hears every new snapshot, and whether the connection stands.
 *
 * @return what ends it
 */
export function follow(onSnapshot, onStanding) {
  const stream = new EventSource("/api/v1/live");
  stream.addEventListener("open", () => onStanding(true));
  stream.addEventListener("error", () => onStanding(false));
  stream.addEventListener("wall", (event) => {
    onStanding(true);
    onSnapshot(JSON.parse(event.data));
  });
  return () => stream.close();
}

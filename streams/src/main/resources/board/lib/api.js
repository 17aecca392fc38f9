// Asks the HTTP interface; what goes wrong becomes an Error with the server's own sentence.

const ASK_EVERY_MS = 500;

async function problem(answer) {
  const sentence = await answer.json().then((told) => told.detail, () => `${answer.status} ${answer.statusText}`);
  return Object.assign(new Error(sentence), { status: answer.status });
}

async function ask(path, options) {
  const answer = await fetch(path, options);
  if (!answer.ok) {
    throw await problem(answer);
  }
  return answer;
}

/** The answer as JSON. */
export async function json(path, options) {
  return (await ask(path, options)).json();
}

/**
 * The answer to what may take a recount of the facts.
 *
 * @param told hears how far it has come, from 0 to 1
 */
export async function recounted(path, told = () => {}, options = {}) {
  let answer = await ask(path, options);
  if (answer.status === 202) {
    const job = (await answer.json()).job;
    for (let state = "WAITING"; state !== "DONE"; ) {
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
      const standing = await json(`/api/v1/jobs/${job}`);
      if (standing.state === "FAILED") {
        throw new Error(standing.problem);
      }
      told(standing.of ? standing.read / standing.of : 0);
      state = standing.state;
    }
    answer = await ask(`${path}${path.includes("?") ? "&" : "?"}job=${job}`, options);
  }
  return answer;
}

/** A path with a query; a list becomes a parameter for each of its values, an empty value none. */
export function path(base, parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== "" && each !== null && each !== undefined) {
        query.append(name, each);
      }
    }
  }
  const text = query.toString();
  return text ? `${base}?${text}` : base;
}

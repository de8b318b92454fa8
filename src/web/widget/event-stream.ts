/** One server-sent event: its kind and its data. */
export interface ServerEvent {
  event: string;
  data: string;
}

/**
 * Reads server-sent events (WHATWG HTML §9.2) from pieces of text, cut wherever the network cut them. Comments, ids and retry
 * times are passed over.
 */
export function eventReader(heard: (event: ServerEvent) => void): (piece: string) => void {
  let rest = "";
  let event = "message";
  let data: string[] = [];
  const line = (text: string) => {
    if (text === "") {
      if (data.length > 0) heard({ event, data: data.join("\n") });
      event = "message";
      data = [];
    } else if (text.startsWith("event:")) event = value(text);
    else if (text.startsWith("data:")) data.push(value(text));
  };
  return (piece) => {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) line(text.replace(/\r$/, ""));
  };
}

const value = (line: string): string => line.slice(line.indexOf(":") + 1).replace(/^ /, "");

// What the page is about. Items stand in columns (see PageData.cs); an item is its place in them.
const raw = JSON.parse(document.getElementById("data").textContent);

const data = {
  events: raw.events,
  rows: raw.rows,
  end: raw.end,
  seed: raw.seed,
  digest: raw.digest,
  settings: raw.settings,
  kinds: raw.kinds,
  lanes: raw.lanes,
  axis: raw.axis,
  codes: raw.codes,
  rules: raw.rules,
  texts: raw.texts,
  faults: raw.faults,
  count: raw.items.seq.length,
  seq: Int32Array.from(raw.items.seq),
  ret: Int32Array.from(raw.items.ret),
  lane: Int32Array.from(raw.items.lane),
  row: Int32Array.from(raw.items.row),
  kind: Uint8Array.from(raw.items.kind),
  text: Int32Array.from(raw.items.text),
  code: Int32Array.from(raw.items.code),
  rule: Int32Array.from(raw.items.rule),
  fails: Uint8Array.from(raw.items.fails),
  arrows: quads(raw.arrows, (from, to, fromLane, toLane) => ({ from, to, fromLane, toLane })),
  bars: quads(raw.bars, (lane, state, fromRow, toRow) => ({ lane, state, fromRow, toRow })),
};

const stateNames = ["", "disconnected", "connecting", "connected", "reconnecting", "aborted"];

// Which instant of the axis a row belongs to; -1 for the empty rows between two.
data.instantOfRow = (() => {
  const { row, gap } = data.axis;
  const instants = new Int32Array(data.rows).fill(-1);
  row.forEach((first, i) => {
    const end = i + 1 < row.length ? row[i + 1] - gap[i + 1] : data.rows;
    instants.fill(i, first, end);
  });
  return instants;
})();

// The arrows that begin and end at an item; a packet's both are its own.
data.outgoing = new Map();
data.incoming = new Map();
for (const arrow of data.arrows) {
  if (arrow.from !== arrow.to) {
    addTo(data.outgoing, arrow.from, arrow.to);
    addTo(data.incoming, arrow.to, arrow.from);
  }
}

function quads(numbers, make) {
  const made = [];
  for (let i = 0; i < numbers.length; i += 4) {
    made.push(make(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]));
  }
  return made;
}

function addTo(map, key, value) {
  if (!map.has(key)) {
    map.set(key, []);
  }
  map.get(key).push(value);
}

function ticksOf(item) {
  return data.axis.ticks[data.instantOfRow[data.row[item]]];
}

// The item of an event's number; a return's is its call's.
const itemOfEvent = (() => {
  const items = new Map();
  for (let i = 0; i < data.count; i++) {
    items.set(data.seq[i], i);
    if (data.ret[i] >= 0) {
      items.set(data.ret[i], i);
    }
  }
  return (seq) => items.get(seq);
})();

// How many events an item stands for: a call that returned is two.
function eventsOf(item) {
  return data.ret[item] >= 0 ? 2 : 1;
}

// Seconds since the start, as the text trace writes them.
function clock(ticks) {
  const text = (ticks / 1e7).toFixed(7);
  return text.replace(/(\.\d{3}\d*?)0+$/, "$1") + " s";
}

// A stretch of time in the unit that suits it, as Stretch.cs has it.
function stretch(ticks) {
  if (ticks < 10) {
    return `${ticks * 100} ns`;
  }
  const units = [[864e9, "d"], [36e9, "h"], [6e8, "min"], [1e7, "s"], [1e4, "ms"], [10, "µs"]];
  const at = units.findIndex(([size]) => ticks >= size);
  const [size, name] = units[at];
  const whole = Math.floor(ticks / size);
  const next = units[at + 1];
  const rest = at < 3 ? Math.floor((ticks - whole * size) / next[0]) : 0;
  const main = at < 3 ? whole : Number((ticks / size).toFixed(2));
  return rest > 0 ? `${main} ${name} ${rest} ${next[1]}` : `${main} ${name}`;
}

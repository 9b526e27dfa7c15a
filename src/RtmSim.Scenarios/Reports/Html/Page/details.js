// All about one event: in the tip beside the pointer, and in the panel for the selected one.
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

function describe(item) {
  const [name, , pairs] = data.texts[data.text[item]];
  const seq = data.ret[item] >= 0
    ? `#${data.seq[item]} – #${data.ret[item]}`
    : `#${data.seq[item]}`;
  const facts = make("dl", { className: "facts" });
  for (let i = 0; i < pairs.length; i += 2) {
    addFact(facts, pairs[i], pairs[i + 1], "value");
  }
  if (data.code[item] >= 0) {
    addFact(facts, "code", data.codes[data.code[item]], data.fails[item] ? "value bad" : "value");
  }
  if (data.rule[item] >= 0) {
    const [id, title, evidence] = data.rules[data.rule[item]];
    addFact(facts, "rule", title ? `${id}: ${title} (${evidence})` : id);
  }
  return [
    make("div", { className: "what" }, name),
    make("div", { className: "where" },
      `${clock(ticksOf(item))} · ${data.lanes[data.lane[item]]} · `
      + `${data.kinds[data.kind[item]]} · ${seq}`),
    facts,
  ];
}

function addFact(facts, name, value, className = "") {
  facts.append(make("dt", {}, name), make("dd", { className }, value));
}

class Details {
  constructor(panel, tip, choose) {
    this.panel = panel;
    this.tip = tip;
    this.choose = choose;
    this.shown = undefined;
  }

  showTip(item, x, y, frame) {
    this.tip.hidden = item === null;
    if (item === null) {
      return;
    }
    if (this.tipItem !== item) {
      this.tip.replaceChildren(...describe(item));
      this.tipItem = item;
    }
    const { offsetWidth, offsetHeight } = this.tip;
    const left = x + 16 + offsetWidth > frame.width ? x - offsetWidth - 10 : x + 16;
    const top = y + 14 + offsetHeight > frame.height ? y - offsetHeight - 10 : y + 14;
    this.tip.style.transform = `translate(${Math.max(left, 4)}px, ${Math.max(top, 4)}px)`;
  }

  showPanel(item) {
    if (this.shown === item) {
      return;
    }
    this.shown = item;
    this.panel.replaceChildren(...(item === null ? this.overview() : this.about(item)));
    this.panel.scrollTop = 0;
  }

  about(item) {
    const links = make("div", { className: "links" });
    this.addLinks(links, "Came of", item, data.incoming.get(item) ?? []);
    this.addLinks(links, "Led to", item, data.outgoing.get(item) ?? []);
    return [...describe(item), links];
  }

  addLinks(links, title, item, others) {
    for (const other of others.slice(0, 20)) {
      const after = Math.abs(ticksOf(other) - ticksOf(item));
      const side = other < item ? "before" : "later";
      const text = `${title} ${data.lanes[data.lane[other]]}: ${data.texts[data.text[other]][0]}, `
        + `${stretch(after)} ${side}`;
      const button = make("button", { type: "button", title: text }, text);
      button.addEventListener("click", () => this.choose(other));
      links.append(button);
    }
    if (others.length > 20) {
      links.append(make("span", { className: "where" }, `and ${others.length - 20} more`));
    }
  }

  // What the picture is about and how to read it, while nothing is selected.
  overview() {
    const facts = make("dl", { className: "facts" });
    addFact(facts, "events", data.events.toLocaleString("en"));
    addFact(facts, "clients", String(data.lanes.length - 1));
    addFact(facts, "time", clock(data.end));
    if (data.faults.length) {
      addFact(facts, "faults", String(data.faults.length));
    }
    addFact(facts, "seed", data.seed, "value");
    addFact(facts, "digest", data.digest, "value");
    for (let i = 0; i < data.settings.length; i += 2) {
      addFact(facts, data.settings[i], data.settings[i + 1], "value");
    }
    return [
      make("h2", {}, "This trace"), facts,
      make("h2", {}, "Connection"), this.legend(stateSamples()),
      make("h2", {}, "Events"), this.legend(eventSamples()),
      make("p", { className: "note" },
        "A wavy line stands for time in which nothing happened. "
        + "An arrow is drawn only where it is certain what came of what."),
      make("p", { className: "note" }, "Select an event for all about it; ? shows the keys."),
    ];
  }

  legend(samples) {
    const legend = make("div", { className: "legend" });
    for (const [picture, text] of samples) {
      legend.append(picture, make("span", {}, text));
    }
    return legend;
  }
}

function picture(...shapes) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("width", "24");
  svg.setAttribute("height", "16");
  svg.setAttribute("aria-hidden", "true");
  for (const [tag, color, attributes] of shapes) {
    const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) {
      shape.setAttribute(name, value);
    }
    shape.style.fill = shape.style.stroke = `var(--${color})`;
    svg.append(shape);
  }
  return svg;
}

function stateSamples() {
  return [3, 2, 4, 5, 1].map((state) => {
    const size = state === 1 ? { x: 11, width: 2 } : { x: 9, width: 6 };
    const shapes = [["rect", `state${state}`, { y: 0, height: 16, "stroke-width": 0, ...size }]];
    if (state === 2 || state === 4) {
      for (const y of [3, 9, 15]) {
        shapes.push(["rect", "raised", { y, height: 2, "stroke-width": 0, ...size }]);
      }
    }
    return [picture(...shapes), stateNames[state]];
  });
}

function eventSamples() {
  const line = (color, from, to) => ["path", color, { d: `M${from} 8H${to}`, "stroke-width": 1.5 }];
  const head = (color, x, by) => [
    "path", color, { d: `M${x} 8l${by} -3v6z`, "stroke-width": 0 },
  ];
  const samples = {
    call: [picture(line("call", 20, 5), head("call", 4, 6)), "call of the app"],
    callback: [picture(line("callback", 4, 19), head("callback", 20, -6)), "callback to the app"],
    state: [picture(["circle", "muted", { cx: 12, cy: 8, r: 3 }]), "state of a connection"],
    invitation: [picture(["circle", "muted", { cx: 12, cy: 8, r: 3 }]), "state of a call"],
    control: [
      picture(["path", "control", { d: "M12 3l5 5l-5 5l-5 -5z" }]), "what the test did",
    ],
    service: [
      picture(["rect", "service", { x: 8, y: 4, width: 8, height: 8 }]), "what the service did",
    ],
    packet: [picture(line("packet", 2, 22), head("packet", 23, -6)), "packet, as it arrives"],
    dropped: [picture(["path", "bad", { d: "M8 4l8 8M16 4l-8 8", "stroke-width": 2 }]), "lost"],
    error: [picture(["path", "bad", { d: "M8 4l8 8M16 4l-8 8", "stroke-width": 2 }]), "error"],
  };
  const present = data.kinds.filter((_, kind) => data.kind.includes(kind));
  const shown = present.map((kind) => samples[kind]);
  if (data.outgoing.size) {
    shown.push([
      picture(line("arrow", 2, 22), head("arrow", 23, -6)), "what came of another's call",
    ]);
  }
  if (data.faults.length) {
    shown.push([
      picture(
        ["rect", "fault", { x: 0, y: 1, width: 24, height: 14, "stroke-width": 0 }],
        ["rect", "fault-edge", { x: 0, y: 1, width: 2, height: 14, "stroke-width": 0 }]),
      "fault",
    ]);
  }
  return shown;
}

// Which kinds and whose lanes are shown.
const mostBoxes = 200;

class Filters {
  constructor(layout, changed) {
    this.layout = layout;
    this.changed = changed;
    this.place = document.getElementById("kinds");
    this.boxes = document.getElementById("users-boxes");
    this.find = document.getElementById("users-find");
    this.addKinds();
    this.find.addEventListener("input", () => this.showBoxes());
    document.getElementById("users-all").addEventListener("click", () => this.showAll());
    document.getElementById("users-none").addEventListener("click", () => this.showNone());
    document.getElementById("users-list").addEventListener("toggle", () => this.showBoxes());
    this.tell();
  }

  addKinds() {
    const counts = data.kinds.map(() => 0);
    for (let i = 0; i < data.count; i++) {
      counts[data.kind[i]]++;
    }
    data.kinds.forEach((kind, i) => {
      if (counts[i] > 0) {
        const button = make(
          "button", { type: "button", title: `${counts[i].toLocaleString("en")} shown as ${kind}` },
          kind);
        button.dataset.kind = kind;
        button.setAttribute("aria-pressed", "true");
        button.addEventListener("click", () => this.toggleKind(i, button));
        this.place.append(button);
      }
    });
  }

  toggleKind(kind, button) {
    const hidden = this.layout.hiddenKinds;
    if (!hidden.delete(kind)) {
      hidden.add(kind);
    }
    button.setAttribute("aria-pressed", String(!hidden.has(kind)));
    this.apply();
  }

  // The boxes of the lanes that fit what is looked for, as many as one can look through.
  showBoxes() {
    const text = this.find.value.trim().toLowerCase();
    const fitting = data.lanes.map((name, lane) => ({ name, lane }))
      .filter(({ name }) => name.toLowerCase().includes(text));
    this.boxes.replaceChildren(
      ...fitting.slice(0, mostBoxes).map(({ name, lane }) => this.box(name, lane)));
    const more = document.getElementById("users-more");
    more.hidden = fitting.length <= mostBoxes;
    more.textContent = `${fitting.length - mostBoxes} more; find them above.`;
  }

  box(name, lane) {
    const id = `lane-${lane}`;
    const input = make(
      "input", { type: "checkbox", id, checked: !this.layout.hiddenLanes.has(lane) });
    input.addEventListener("change", () => {
      if (input.checked) {
        this.layout.hiddenLanes.delete(lane);
      } else {
        this.layout.hiddenLanes.add(lane);
      }
      this.apply();
    });
    const only = make("button", { type: "button", title: `Only ${name}` }, "only");
    only.addEventListener("click", () => {
      this.layout.hiddenLanes = new Set(data.lanes.keys());
      this.layout.hiddenLanes.delete(lane);
      this.showBoxes();
      this.apply();
    });
    return make("div", {}, input, make("label", { htmlFor: id }, name), only);
  }

  showAll() {
    this.layout.hiddenLanes.clear();
    this.showBoxes();
    this.apply();
  }

  showNone() {
    this.layout.hiddenLanes = new Set(data.lanes.keys());
    this.showBoxes();
    this.apply();
  }

  // For an event that somebody was sent to: whatever hides it is taken back.
  reveal(item) {
    this.layout.hiddenLanes.delete(data.lane[item]);
    this.layout.hiddenKinds.delete(data.kind[item]);
    for (const button of this.place.children) {
      const kind = data.kinds.indexOf(button.dataset.kind);
      button.setAttribute("aria-pressed", String(!this.layout.hiddenKinds.has(kind)));
    }
    this.apply();
  }

  apply() {
    this.layout.filter();
    this.tell();
    this.changed();
  }

  tell() {
    const { layout } = this;
    const all = data.events.toLocaleString("en");
    const shown = layout.shownEvents.toLocaleString("en");
    document.getElementById("count").textContent =
      shown === all ? `${all} events` : `${shown} of ${all} events`;
    const lanes = layout.shownLanes.length;
    document.getElementById("users").textContent =
      lanes === data.lanes.length ? "Users" : `Users: ${lanes} of ${data.lanes.length}`;
  }
}

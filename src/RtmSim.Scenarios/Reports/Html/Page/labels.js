// Words as elements, of what the window shows and no more: 100,000 events cost as many elements as
// a screen has room for.
class Labels {
  constructor(place, layout) {
    this.place = place;
    this.layout = layout;
    this.shown = new Map();
    this.spare = [];
  }

  update(window, look) {
    const wanted = new Set();
    const { layout } = this;
    if (layout.rowHeight >= 13 && layout.laneWidth >= 110) {
      for (let row = window.firstRow; row <= window.lastRow; row++) {
        for (const item of layout.itemsIn(row)) {
          const x = layout.laneX[data.lane[item]] - window.left;
          if (x < window.width && x + layout.widthOf(data.lane[item]) > gutter) {
            wanted.add(item);
          }
        }
      }
    }
    // The selected event has an element even out of sight, for what reads the page aloud.
    if (look.chosen !== null && layout.isShown(look.chosen)) {
      wanted.add(look.chosen);
    }
    for (const [item, element] of this.shown) {
      if (!wanted.has(item)) {
        this.shown.delete(item);
        element.remove();
        this.spare.push(element);
      }
    }
    this.spare.length = Math.min(this.spare.length, 400);
    for (const item of wanted) {
      this.show(item, window, look);
    }
  }

  show(item, window, look) {
    const { layout } = this;
    let element = this.shown.get(item);
    if (!element) {
      element = this.spare.pop() ?? this.create();
      this.fill(element, item);
      this.shown.set(item, element);
      this.place.append(element);
    }
    const lane = data.lane[item];
    const x = layout.laneX[lane] - window.left + labelX;
    const height = Math.min(layout.rowHeight - 2, 20);
    const y = headHeight + (layout.rowOfItem(item) + 0.5) * layout.rowHeight
      - window.top - height / 2;
    const { style, classList } = element;
    style.transform = `translate(${x}px, ${y}px)`;
    style.maxWidth = `${Math.max(layout.widthOf(lane) - labelX - 8, 10)}px`;
    style.height = style.lineHeight = `${height}px`;
    style.fontSize = layout.rowHeight < 17 ? "10px" : "12px";
    // What has scrolled into the gutter is cut at its edge.
    style.clipPath = x < gutter ? `inset(0 0 0 ${gutter - x}px)` : "";
    classList.toggle("chosen", item === look.chosen);
    classList.toggle("linked", look.linked.has(item));
    classList.toggle("match", look.matches.has(item));
    classList.toggle("hovered", item === look.hovered);
    element.setAttribute("aria-selected", item === look.chosen);
  }

  create() {
    const element = document.createElement("div");
    element.setAttribute("role", "option");
    element.append(document.createElement("b"), " ", document.createElement("i"));
    return element;
  }

  fill(element, item) {
    const [name, gist] = data.texts[data.text[item]];
    element.id = `event-${data.seq[item]}`;
    element.className = data.fails[item] ? "event fails" : "event";
    element.dataset.kind = data.kinds[data.kind[item]];
    element.firstChild.textContent = name;
    element.lastChild.textContent = gist;
    element.setAttribute(
      "aria-label", `${clock(ticksOf(item))}, ${data.lanes[data.lane[item]]}: ${name} ${gist}`);
  }
}

// The names above the lanes.
class Heads {
  constructor(place, layout) {
    this.place = place;
    this.layout = layout;
    this.place.style.height = `${headHeight}px`;
  }

  update(window) {
    const { layout } = this;
    const heads = [this.head("time", "time", 12, gutter - 12)];
    let free = gutter;
    for (const lane of layout.shownLanes) {
      const x = layout.laneX[lane] - window.left;
      const width = layout.widthOf(lane);
      // Narrow lanes have room for the name of some only.
      if (x + width > gutter && x < window.width && x >= free) {
        const room = Math.max(width, width < 60 ? 60 : 0) - 6;
        heads.push(this.head(data.lanes[lane], lane === 0 ? "service" : "", x + 4, room));
        free = x + (width < 60 ? room : 0);
      }
    }
    this.place.replaceChildren(...heads);
  }

  head(text, kind, x, width) {
    const head = document.createElement("div");
    const name = document.createElement("span");
    name.textContent = name.title = text;
    head.className = `head ${kind}`;
    head.style.transform = `translateX(${x}px)`;
    head.style.width = `${width}px`;
    head.append(name);
    return head;
  }
}

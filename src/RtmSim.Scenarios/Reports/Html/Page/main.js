// Puts the parts together: scrolling, selecting, keys, links to events.
const view = document.getElementById("view");
const space = document.getElementById("space");
const frame = document.getElementById("frame");
const searchBox = document.getElementById("search");

const layout = new Layout();
const painter = new Painter(document.getElementById("canvas"), layout);
const labels = new Labels(document.getElementById("labels"), layout);
const heads = new Heads(document.getElementById("heads"), layout);
const search = new Search(layout);
const details = new Details(
  document.getElementById("panel"), document.getElementById("tip"), (item) => goTo(item));
const filters = new Filters(layout, filtered);

let chosen = null;
let hovered = null;
let pending = false;

// Above the height that a browser can scroll, a pixel of the scroll bar is more than one.
function stretchOfScroll() {
  const visible = view.clientHeight;
  const real = layout.contentHeight;
  const given = Math.min(real, highest);
  return given > visible ? (real - visible) / (given - visible) : 1;
}

function resize() {
  layout.viewWidth = view.clientWidth;
  layout.placeLanes();
  space.style.width = `${Math.max(layout.width, 1)}px`;
  space.style.height = `${Math.min(layout.contentHeight, highest)}px`;
  redraw();
}

function redraw() {
  if (!pending) {
    pending = true;
    requestAnimationFrame(draw);
  }
}

function windowNow() {
  const top = view.scrollTop * stretchOfScroll();
  const rows = (view.clientHeight - headHeight) / layout.rowHeight;
  const first = Math.floor(top / layout.rowHeight);
  return {
    width: view.clientWidth,
    height: view.clientHeight,
    left: view.scrollLeft,
    top,
    firstRow: Math.max(0, Math.min(first, layout.rows - 1)),
    lastRow: Math.min(layout.rows - 1, Math.ceil(first + rows)),
  };
}

function draw() {
  pending = false;
  const window = windowNow();
  const linked = new Set([
    ...(data.incoming.get(chosen) ?? []), ...(data.outgoing.get(chosen) ?? []),
  ]);
  painter.paint(window, chosen);
  heads.update(window);
  labels.update(window, { chosen, linked, hovered, matches: search.matches });
  document.getElementById("nothing").hidden = layout.items.length > 0 || data.count === 0;
  document.getElementById("found").textContent = search.status(chosen);
  details.showPanel(chosen);
}

function filtered() {
  if (chosen !== null && !layout.isShown(chosen)) {
    choose(null);
  }
  search.find(searchBox.value);
  resize();
}

// Selects an event; the address names it, so that it can be sent to somebody.
function choose(item) {
  chosen = item;
  const hash = item === null ? location.pathname + location.search : `#e${data.seq[item]}`;
  history.replaceState(null, "", hash);
  if (item === null) {
    view.removeAttribute("aria-activedescendant");
  } else {
    view.setAttribute("aria-activedescendant", `event-${data.seq[item]}`);
  }
  redraw();
}

function goTo(item) {
  if (item === null || item === undefined) {
    return;
  }
  if (!layout.isShown(item)) {
    filters.reveal(item);
  }
  bringIntoSight(item);
  choose(item);
}

function bringIntoSight(item) {
  const window = windowNow();
  const { rowHeight } = layout;
  const y = layout.rowOfItem(item) * rowHeight;
  const visible = view.clientHeight - headHeight;
  const margin = Math.min(3 * rowHeight, visible / 3);
  if (y < window.top + margin || y + rowHeight > window.top + visible - margin) {
    const isNear = Math.abs(y - window.top) < 2 * visible;
    const top = !isNear ? y - visible / 3
      : y < window.top + margin ? y - margin : y + rowHeight - visible + margin;
    view.scrollTop = Math.max(top, 0) / stretchOfScroll();
  }
  const lane = data.lane[item];
  const x = layout.laneX[lane];
  const width = Math.min(layout.widthOf(lane), view.clientWidth - gutter);
  if (x - view.scrollLeft < gutter) {
    view.scrollLeft = x - gutter;
  } else if (x + width > view.scrollLeft + view.clientWidth) {
    view.scrollLeft = x + width - view.clientWidth;
  }
}

// The pointer is over no event any more, be it that it moved or that the events did.
function leave() {
  hovered = null;
  details.showTip(null);
  redraw();
}

function itemAt(x, y) {
  const window = windowNow();
  if (x < gutter || y < headHeight) {
    return null;
  }
  const row = Math.floor((y - headHeight + window.top) / layout.rowHeight);
  const lane = layout.laneAt(x + window.left);
  if (row < 0 || row >= layout.rows) {
    return null;
  }
  return layout.itemsIn(row).find((item) => data.lane[item] === lane) ?? null;
}

// The event after or before in the order of the trace, among those that are shown.
function step(by) {
  const { items } = layout;
  if (items.length === 0) {
    return null;
  }
  if (chosen === null) {
    const first = layout.itemsIn(windowNow().firstRow)[0];
    return by > 0 ? first ?? items[0] : items[items.length - 1];
  }
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle] < chosen) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return items[Math.min(Math.max(low + by, 0), items.length - 1)];
}

// The event nearest in time in the next lane that has one.
function stepAside(by) {
  if (chosen === null) {
    return step(1);
  }
  const row = layout.rowOfItem(chosen);
  const at = layout.shownLanes.indexOf(data.lane[chosen]);
  for (let i = at + by; i >= 0 && i < layout.shownLanes.length; i += by) {
    const found = nearest(layout.shownLanes[i], row);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function nearest(lane, row) {
  for (let away = 0; away < layout.rows; away++) {
    for (const at of away === 0 ? [row] : [row - away, row + away]) {
      const found = at < 0 || at >= layout.rows
        ? undefined
        : layout.itemsIn(at).find((item) => data.lane[item] === lane);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return null;
}

function follow() {
  const to = data.outgoing.get(chosen) ?? data.incoming.get(chosen);
  goTo(to?.[0]);
}

function page(by) {
  const rows = Math.floor((view.clientHeight - headHeight) / layout.rowHeight) - 2;
  const from = chosen === null ? windowNow().firstRow : layout.rowOfItem(chosen);
  const row = Math.min(Math.max(from + by * rows, 0), layout.rows - 1);
  for (let at = row; at >= 0 && at < layout.rows; at += by) {
    if (layout.itemsIn(at).length > 0) {
      return layout.itemsIn(at)[0];
    }
  }
  return by > 0 ? layout.items[layout.items.length - 1] : layout.items[0];
}

// Zooming keeps what is selected, or else the top of the window, where it is.
function zoom(change) {
  const window = windowNow();
  const row = chosen === null ? window.firstRow : layout.rowOfItem(chosen);
  const offset = row * layout.rowHeight - window.top;
  const lane = layout.laneAt(window.left + gutter + 1);
  change();
  resize();
  view.scrollTop = Math.max(0, row * layout.rowHeight - offset) / stretchOfScroll();
  view.scrollLeft = lane < 0 ? 0 : layout.laneX[lane] - gutter;
  redraw();
}

function toggleTheme() {
  const isDark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = isDark ? "light" : "dark";
  recolor();
}

function recolor() {
  painter.readColors();
  redraw();
}

const viewKeys = {
  ArrowDown: () => goTo(step(1)),
  ArrowUp: () => goTo(step(-1)),
  ArrowRight: () => goTo(stepAside(1)),
  ArrowLeft: () => goTo(stepAside(-1)),
  PageDown: () => goTo(page(1)),
  PageUp: () => goTo(page(-1)),
  Home: () => goTo(layout.items[0]),
  End: () => goTo(layout.items[layout.items.length - 1]),
  Enter: follow,
  Escape: () => choose(null),
};

const pageKeys = {
  "/": () => searchBox.focus(),
  n: () => goTo(search.next(chosen, 1)),
  N: () => goTo(search.next(chosen, -1)),
  u: () => document.getElementById("users-list").showPopover(),
  "?": () => document.getElementById("keys").showPopover(),
  d: toggleTheme,
  "+": () => zoom(() => layout.zoomRows(1)),
  "=": () => zoom(() => layout.zoomRows(1)),
  "-": () => zoom(() => layout.zoomRows(-1)),
  "]": () => zoom(() => layout.zoomLanes(1)),
  "[": () => zoom(() => layout.zoomLanes(-1)),
  0: () => zoom(() => layout.zoomBack()),
};

function press(keys, event) {
  const act = keys[event.key];
  if (act && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    act();
  }
}

function onClick(id, act) {
  document.getElementById(id).addEventListener("click", act);
}

view.addEventListener("scroll", leave);
view.addEventListener("keydown", (event) => press(viewKeys, event));
view.addEventListener("click", (event) => {
  const box = view.getBoundingClientRect();
  choose(itemAt(event.clientX - box.left, event.clientY - box.top));
});
view.addEventListener("mousemove", (event) => {
  const box = view.getBoundingClientRect();
  const [x, y] = [event.clientX - box.left, event.clientY - box.top];
  hovered = itemAt(x, y);
  details.showTip(hovered, x, y, box);
  redraw();
});
view.addEventListener("mouseleave", leave);
view.addEventListener("wheel", (event) => {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    zoom(() => layout.zoomRows(event.deltaY < 0 ? 1 : -1));
  }
}, { passive: false });

document.addEventListener("keydown", (event) => {
  if (!(event.target instanceof HTMLInputElement)) {
    press(pageKeys, event);
  }
});
searchBox.addEventListener("input", () => {
  search.find(searchBox.value);
  const first = search.next(chosen === null ? null : chosen - 1, 1);
  if (first !== null) {
    bringIntoSight(first);
  }
  redraw();
});
searchBox.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    goTo(search.next(chosen, event.shiftKey ? -1 : 1));
  } else if (event.key === "Escape") {
    searchBox.value = "";
    search.find("");
    view.focus();
    redraw();
  }
});
onClick("found-next", () => goTo(search.next(chosen, 1)));
onClick("found-before", () => goTo(search.next(chosen, -1)));
onClick("zoom-in", () => zoom(() => layout.zoomRows(1)));
onClick("zoom-out", () => zoom(() => layout.zoomRows(-1)));
onClick("wider", () => zoom(() => layout.zoomLanes(1)));
onClick("narrower", () => zoom(() => layout.zoomLanes(-1)));
onClick("theme", toggleTheme);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolor);
new ResizeObserver(resize).observe(frame);
globalThis.addEventListener("hashchange", openLink);

function openLink() {
  const named = /^#e(\d+)$/.exec(location.hash);
  if (named) {
    goTo(itemOfEvent(Number(named[1])));
  }
}

painter.readColors();
resize();
openLink();
view.focus();

// What is shown, and where: the model's rows and lanes, less what is filtered out.
const rowHeights = [4, 6, 9, 13, 17, 22, 28, 36];
const firstHeight = 5;
const laneWidths = [14, 22, 34, 52, 80, 120, 170, 230, 300, 390, 500];
const headHeight = 30;

// The time stands left of the lanes; after days it is longer.
const gutter = (() => {
  const { ticks } = data.axis;
  const longest = ticks.reduce((length, moment) => Math.max(length, clock(moment).length), 0);
  return Math.max(88, Math.ceil(longest * 6.6 + 28));
})();
const emptyLane = 62;
const serviceShare = 0.65;

// Browsers cannot scroll an element that is higher than this.
const highest = 12e6;

class Layout {
  constructor() {
    this.height = firstHeight;
    this.laneStep = null;
    this.hiddenLanes = new Set();
    this.hiddenKinds = new Set();
    this.filter();
  }

  get rowHeight() {
    return rowHeights[this.height];
  }

  isShown(item) {
    return !this.hiddenLanes.has(data.lane[item]) && !this.hiddenKinds.has(data.kind[item]);
  }

  // Rows without anything shown go; where whole instants go with them, a marker says how long.
  filter() {
    this.items = [];
    const used = new Uint8Array(data.rows);
    for (let i = 0; i < data.count; i++) {
      if (this.isShown(i)) {
        this.items.push(i);
        used[data.row[i]] = 1;
      }
    }
    this.shownEvents = this.items.reduce((sum, item) => sum + eventsOf(item), 0);
    this.placeRows(used);
    this.placeItems();
    this.placeSpans();
    this.placeLanes();
  }

  placeRows(used) {
    const { ticks, gap, broken } = data.axis;
    this.rowOf = new Int32Array(data.rows + 1).fill(-1);
    this.instants = [];
    let next = 0;
    let before = -1;
    for (let row = 0; row < data.rows; row++) {
      if (!used[row]) {
        continue;
      }
      const instant = data.instantOfRow[row];
      if (instant !== before) {
        const isNext = instant === before + 1;
        const empty = before < 0 ? 0 : isNext ? gap[instant] : 2;
        this.instants.push({
          ticks: ticks[instant],
          row: next + empty,
          gap: empty,
          passed: before < 0 ? 0 : ticks[instant] - ticks[before],
          isBroken: before >= 0 && (!isNext || broken[instant] === 1),
        });
        next += empty;
        before = instant;
      }
      this.rowOf[row] = next++;
    }
    this.rows = next;
    // A row that is not shown stands for the next one that is.
    let follow = next;
    for (let row = data.rows; row >= 0; row--) {
      follow = this.rowOf[row] >= 0 ? this.rowOf[row] : follow;
      this.rowOf[row] = follow;
    }
  }

  // The items of a row stand together in byRow, from starts[row] on, by their lanes.
  placeItems() {
    this.starts = new Int32Array(this.rows + 1);
    for (const item of this.items) {
      this.starts[this.rowOf[data.row[item]] + 1]++;
    }
    for (let row = 0; row < this.rows; row++) {
      this.starts[row + 1] += this.starts[row];
    }
    const free = this.starts.slice();
    this.byRow = new Int32Array(this.items.length);
    for (const item of this.items) {
      this.byRow[free[this.rowOf[data.row[item]]]++] = item;
    }
  }

  placeSpans() {
    this.arrows = new SpanIndex();
    for (const arrow of data.arrows) {
      const hidden = this.hiddenLanes.has(arrow.fromLane) || this.hiddenLanes.has(arrow.toLane);
      if (!hidden && this.isShown(arrow.from) && this.isShown(arrow.to)) {
        const from = this.rowOfItem(arrow.from);
        this.arrows.add(from, this.rowOfItem(arrow.to), arrow);
      }
    }
    this.bars = new SpanIndex();
    for (const bar of data.bars) {
      this.bars.add(this.rowOf[bar.fromRow], this.rowOf[bar.toRow], bar);
    }
    this.faults = new SpanIndex();
    for (const fault of data.faults) {
      this.faults.add(this.rowOf[fault.rows[0]], this.rowOf[fault.rows[1]], fault);
    }
  }

  placeLanes() {
    this.shownLanes = data.lanes.map((_, i) => i).filter((i) => !this.hiddenLanes.has(i));
    this.hasService = this.items.some((item) => data.lane[item] === 0);
    const clients = Math.max(1, this.shownLanes.filter((i) => i > 0).length);
    const room = this.viewWidth ?? 1000;
    const fit = this.hasService
      ? (room - gutter) / (clients + serviceShare)
      : (room - gutter - emptyLane) / clients;
    this.laneWidth = this.laneStep === null
      ? Math.floor(Math.min(Math.max(fit, 210), 560))
      : laneWidths[this.laneStep];
    this.laneX = new Float64Array(data.lanes.length).fill(NaN);
    let x = gutter;
    for (const lane of this.shownLanes) {
      this.laneX[lane] = x;
      x += this.widthOf(lane);
    }
    this.width = x;
  }

  // The service says little, and nothing is in its lane in most traces.
  widthOf(lane) {
    if (lane > 0) {
      return this.laneWidth;
    }
    const width = this.hasService ? Math.round(this.laneWidth * serviceShare) : emptyLane;
    return Math.max(width, Math.min(emptyLane, this.laneWidth));
  }

  rowOfItem(item) {
    return this.rowOf[data.row[item]];
  }

  itemsIn(row) {
    return this.byRow.subarray(this.starts[row], this.starts[row + 1]);
  }

  laneAt(x) {
    for (const lane of this.shownLanes) {
      if (x >= this.laneX[lane] && x < this.laneX[lane] + this.widthOf(lane)) {
        return lane;
      }
    }
    return -1;
  }

  get contentHeight() {
    return headHeight + (this.rows + 2) * this.rowHeight;
  }

  zoomRows(by) {
    this.height = Math.min(Math.max(this.height + by, 0), rowHeights.length - 1);
  }

  zoomLanes(by) {
    const at = this.laneStep ?? laneWidths.findLastIndex((width) => width <= this.laneWidth);
    this.laneStep = Math.min(Math.max(at + by, 0), laneWidths.length - 1);
    this.placeLanes();
  }

  zoomBack() {
    this.height = firstHeight;
    this.laneStep = null;
    this.placeLanes();
  }
}

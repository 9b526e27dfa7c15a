// Draws everything but words: lanes, states, faults, arrows, marks of events, and the time.
const barX = 9;
const barWidth = 6;
const markX = 21;
const labelX = 38;

class Painter {
  constructor(canvas, layout) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
    this.layout = layout;
    this.colors = {};
  }

  // The page's colours, once for each theme. They go through a property of an element, since
  // light-dark() is resolved only there.
  readColors() {
    const probe = document.createElement("i");
    document.body.append(probe);
    for (const name of [
      "back", "text", "muted", "line", "edge", "accent", "bad", "arrow", "packet", "call",
      "callback", "control", "service", "fault", "fault-edge", "state1", "state2", "state3",
      "state4", "state5",
    ]) {
      probe.style.color = `var(--${name})`;
      this.colors[name] = getComputedStyle(probe).color;
    }
    probe.remove();
  }

  // What the window shows: sizes, where it is scrolled to, and which rows that makes.
  paint(window, chosen) {
    const { context, canvas } = this;
    const scale = globalThis.devicePixelRatio || 1;
    if (canvas.width !== Math.round(window.width * scale)
      || canvas.height !== Math.round(window.height * scale)) {
      canvas.width = Math.round(window.width * scale);
      canvas.height = Math.round(window.height * scale);
      canvas.style.width = `${window.width}px`;
      canvas.style.height = `${window.height}px`;
    }
    this.window = window;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, window.width, window.height);
    this.paintInstants();
    context.save();
    context.beginPath();
    context.rect(gutter, headHeight, window.width, window.height);
    context.clip();
    this.paintLanes();
    this.paintFaults();
    this.paintBars();
    this.paintArrows(chosen);
    this.paintMarks();
    context.restore();
  }

  x(lane) {
    return this.layout.laneX[lane] - this.window.left;
  }

  // The middle of a row.
  y(row) {
    return headHeight + (row + 0.5) * this.layout.rowHeight - this.window.top;
  }

  instantsInWindow() {
    const { instants } = this.layout;
    let low = 0;
    let high = instants.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (instants[middle].row < this.window.firstRow) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const shown = [];
    for (let i = Math.max(low - 1, 0); i < instants.length; i++) {
      if (instants[i].row - instants[i].gap > this.window.lastRow) {
        break;
      }
      shown.push(instants[i]);
    }
    return shown;
  }

  paintInstants() {
    const { context, colors, window } = this;
    const { rowHeight } = this.layout;
    const right = Math.min(window.width, this.layout.width - window.left);
    context.textBaseline = "middle";
    context.textAlign = "right";
    let free = headHeight;
    for (const instant of this.instantsInWindow()) {
      const top = this.y(instant.row) - rowHeight / 2;
      context.fillStyle = colors.line;
      context.fillRect(gutter - 8, Math.round(top), right - gutter + 8, 1);
      if (instant.isBroken) {
        this.paintBreak(instant, top, right);
      }
      const middle = top + Math.min(rowHeight, 22) / 2;
      // Low rows have room for the time of some instants only.
      if (middle - 7 >= free) {
        context.font = `11px ${this.font()}`;
        context.fillStyle = colors.text;
        context.fillText(clock(instant.ticks), gutter - 14, middle);
        free = middle + 7;
      }
    }
  }

  // A stretch that is not to scale: a wavy line, and how long it is.
  paintBreak(instant, top, right) {
    const { context, colors } = this;
    const height = instant.gap * this.layout.rowHeight;
    const middle = top - height / 2;
    const wave = Math.min(3, height / 4);
    context.strokeStyle = colors.edge;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(gutter, middle);
    for (let x = gutter; x < right; x += 12) {
      context.quadraticCurveTo(x + 3, middle - wave, x + 6, middle);
      context.quadraticCurveTo(x + 9, middle + wave, x + 12, middle);
    }
    context.stroke();
    if (height >= 14) {
      context.font = `italic 11px ${this.font()}`;
      context.fillStyle = colors.muted;
      context.fillText(stretch(instant.passed), gutter - 14, middle);
    }
  }

  lanesInWindow() {
    const { window, layout } = this;
    return layout.shownLanes.filter((lane) => this.x(lane) < window.width
      && this.x(lane) + layout.widthOf(lane) > gutter);
  }

  paintLanes() {
    const { context, colors, window } = this;
    context.fillStyle = colors.line;
    for (const lane of this.lanesInWindow()) {
      context.fillRect(
        this.x(lane) + barX + barWidth / 2 - 0.5, headHeight, 1, window.height);
    }
  }

  paintFaults() {
    const { context, colors, window, layout } = this;
    for (const fault of layout.faults.query(window.firstRow, window.lastRow)) {
      const top = this.y(layout.rowOf[fault.rows[0]]);
      const bottom = this.y(layout.rowOf[fault.rows[1]]) + (fault.to < 0 ? layout.rowHeight : 0);
      for (const lane of fault.lanes) {
        if (layout.hiddenLanes.has(lane) || this.x(lane) > window.width) {
          continue;
        }
        const width = layout.widthOf(lane);
        const right = this.x(lane) + width;
        context.fillStyle = colors.fault;
        context.fillRect(this.x(lane), top, width - 4, bottom - top);
        context.fillStyle = colors["fault-edge"];
        context.fillRect(this.x(lane), top, 2, bottom - top);
        if (width > 110 && layout.rowHeight >= 13) {
          this.paintFaultName(fault, lane, right - 10);
        }
      }
    }
  }

  // In the first row in sight where the lane has nothing else to say.
  paintFaultName(fault, lane, right) {
    const { context, colors, window, layout } = this;
    const first = Math.max(layout.rowOf[fault.rows[0]], window.firstRow + 1);
    const last = Math.min(layout.rowOf[fault.rows[1]], window.lastRow);
    for (let row = first; row < last; row++) {
      if (!layout.itemsIn(row).some((item) => data.lane[item] === lane)) {
        context.font = `11px ${this.font()}`;
        context.textAlign = "right";
        context.fillStyle = colors.bad;
        context.fillText(fault.name, right, this.y(row));
        return;
      }
    }
  }

  paintBars() {
    const { context, colors, window, layout } = this;
    for (const bar of layout.bars.query(window.firstRow, window.lastRow)) {
      if (layout.hiddenLanes.has(bar.lane)) {
        continue;
      }
      const x = this.x(bar.lane) + barX;
      const top = Math.max(this.y(layout.rowOf[bar.fromRow]), -10);
      const bottom = Math.min(this.y(layout.rowOf[bar.toRow]), window.height + 10);
      context.fillStyle = colors[`state${bar.state}`];
      if (bar.state === 1) {
        context.fillRect(x + 2, top, barWidth - 4, bottom - top);
      } else {
        context.fillRect(x, top, barWidth, bottom - top);
      }
      // Not by colour alone: what is on its way to a connection is broken by lines.
      if (bar.state === 2 || bar.state === 4) {
        context.fillStyle = colors.back;
        const phase = ((top + window.top) % 6 + 6) % 6;
        for (let y = top - phase + 3; y < bottom; y += 6) {
          context.fillRect(x, y, barWidth, 2);
        }
      }
    }
  }

  paintArrows(chosen) {
    const { context, colors, window, layout } = this;
    for (const arrow of layout.arrows.query(window.firstRow, window.lastRow)) {
      const isPacket = arrow.from === arrow.to;
      const isChosen = arrow.from === chosen || arrow.to === chosen;
      const rightwards = this.x(arrow.toLane) >= this.x(arrow.fromLane);
      const offset = layout.rowHeight * 0.36;
      const from = {
        x: this.x(arrow.fromLane) + barX + (rightwards ? barWidth : 0),
        y: this.y(layout.rowOfItem(arrow.from)) + offset,
      };
      const to = {
        x: this.x(arrow.toLane) + barX + (rightwards ? 0 : barWidth),
        y: this.y(layout.rowOfItem(arrow.to)) - (isPacket ? -offset : offset),
      };
      if (Math.max(from.x, to.x) < gutter || Math.min(from.x, to.x) > window.width) {
        continue;
      }
      context.strokeStyle = isPacket ? colors.packet : isChosen ? colors.accent : colors.arrow;
      context.fillStyle = context.strokeStyle;
      context.lineWidth = isChosen ? 2 : 1.25;
      context.globalAlpha = isChosen || isPacket ? 1 : 0.8;
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
      this.paintHead(from, to);
      context.globalAlpha = 1;
    }
  }

  paintHead(from, to) {
    const { context } = this;
    const size = Math.min(7, this.layout.rowHeight * 0.45);
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    context.beginPath();
    context.moveTo(to.x, to.y);
    for (const side of [-0.42, 0.42]) {
      context.lineTo(
        to.x - size * Math.cos(angle + side), to.y - size * Math.sin(angle + side));
    }
    context.fill();
  }

  paintMarks() {
    const { window, layout } = this;
    const half = Math.min(layout.rowHeight / 2 - 1, 6);
    for (let row = window.firstRow; row <= window.lastRow; row++) {
      for (const item of layout.itemsIn(row)) {
        const x = this.x(data.lane[item]);
        if (x > -20 && x < window.width) {
          this.paintMark(item, x, this.y(row), half);
        }
      }
    }
  }

  paintMark(item, x, y, half) {
    const { context, colors, layout } = this;
    const kind = data.kinds[data.kind[item]];
    const color = data.fails[item] ? colors.bad : colors[kind] ?? colors.muted;
    const left = x + markX;
    context.fillStyle = color;
    context.strokeStyle = color;
    if (layout.rowHeight < 13 || layout.laneWidth < 40) {
      context.fillRect(x + barX + barWidth + 2, y - half / 2, 6, Math.max(half, 1.5));
    } else if (kind === "call") {
      this.paintShortArrow({ x: left + 13, y }, { x: left - 3, y });
    } else if (kind === "callback") {
      this.paintShortArrow({ x: left - 3, y }, { x: left + 13, y });
    } else if (kind === "control") {
      this.paintDiamond(left + 5, y, 5);
    } else if (kind === "service") {
      context.fillRect(left + 1, y - 4, 8, 8);
    } else if (kind === "dropped" || kind === "error") {
      this.paintCross(left + 5, y, 4);
    } else {
      context.beginPath();
      context.arc(left + 5, y, 3, 0, 7);
      context.fill();
    }
  }

  paintShortArrow(from, to) {
    const { context } = this;
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    this.paintHead(from, to);
  }

  paintDiamond(x, y, half) {
    const { context } = this;
    context.beginPath();
    context.moveTo(x, y - half);
    context.lineTo(x + half, y);
    context.lineTo(x, y + half);
    context.lineTo(x - half, y);
    context.fill();
  }

  paintCross(x, y, half) {
    const { context } = this;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x - half, y - half);
    context.lineTo(x + half, y + half);
    context.moveTo(x + half, y - half);
    context.lineTo(x - half, y + half);
    context.stroke();
  }

  font() {
    return (this.family ??= getComputedStyle(document.body).fontFamily);
  }
}

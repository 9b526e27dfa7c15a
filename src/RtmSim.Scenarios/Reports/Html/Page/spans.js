// Finds what overlaps a range of rows among many spans, long ones and short ones. Each span lies
// in a bucket of the level at which it covers at most two buckets, so that a query looks at a
// handful of buckets a level.
class SpanIndex {
  constructor() {
    this.levels = [];
  }

  add(from, to, value) {
    let level = 0;
    while ((to >> level) - (from >> level) > 1) {
      level++;
    }
    const buckets = (this.levels[level] ??= new Map());
    for (let at = from >> level; at <= to >> level; at++) {
      addTo(buckets, at, value);
    }
  }

  // Each value once, in no order that matters.
  query(from, to) {
    const found = new Set();
    this.levels.forEach((buckets, level) => {
      for (let at = from >> level; at <= to >> level; at++) {
        for (const value of buckets.get(at) ?? []) {
          found.add(value);
        }
      }
    });
    return found;
  }
}

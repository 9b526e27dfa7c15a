// Finds events by their words: name, arguments, code, rule, user, or #number.
class Search {
  constructor(layout) {
    this.layout = layout;
    this.matches = new Set();
    this.list = [];
    this.words = null;
  }

  // Each text once, in lower case; made when it is first needed.
  prepare() {
    const lower = (texts) => texts.map((text) => text.flat().join(" ").toLowerCase());
    this.words ??= {
      texts: lower(data.texts),
      codes: lower(data.codes.map((code) => [code])),
      rules: lower(data.rules.map(([id]) => [id])),
      lanes: lower(data.lanes.map((lane) => [lane])),
    };
  }

  find(query) {
    this.query = query;
    const text = query.trim().toLowerCase();
    this.list = [];
    if (/^#e?\d+$/.test(text)) {
      const item = itemOfEvent(Number(text.replace(/\D/g, "")));
      this.list = item !== undefined && this.layout.isShown(item) ? [item] : [];
    } else if (text) {
      this.prepare();
      const hits = {};
      for (const [name, words] of Object.entries(this.words)) {
        hits[name] = words.map((word) => word.includes(text));
      }
      this.list = this.layout.items.filter((item) => hits.texts[data.text[item]]
        || hits.codes[data.code[item]] || hits.rules[data.rule[item]]
        || hits.lanes[data.lane[item]]);
    }
    this.matches = new Set(this.list);
  }

  // The match after, or before, an item; from the other end where there is none.
  next(item, step) {
    if (this.list.length === 0) {
      return null;
    }
    const from = item ?? (step > 0 ? -1 : data.count);
    return step > 0
      ? this.list.find((match) => match > from) ?? this.list[0]
      : this.list.findLast((match) => match < from) ?? this.list[this.list.length - 1];
  }

  status(item) {
    if (!this.query?.trim()) {
      return "";
    }
    const at = item === null ? -1 : this.list.indexOf(item);
    const count = this.list.length.toLocaleString("en");
    return at < 0 ? `${count} found` : `${(at + 1).toLocaleString("en")} of ${count}`;
  }
}

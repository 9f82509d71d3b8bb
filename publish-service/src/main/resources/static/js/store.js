/** The page's state, in one place, and a redraw at most once a frame, however fast news comes. */
export class Store {
  #draw;
  #drawing = false;

  constructor(state, draw) {
    this.state = state;
    this.#draw = draw;
  }

  /** Changes the state at once; the page follows with the next frame. */
  set(change) {
    this.state = { ...this.state, ...change };
    if (this.#drawing) return;
    this.#drawing = true;
    requestAnimationFrame(() => this.drawNow());
  }

  drawNow() {
    this.#drawing = false;
    this.#draw(this.state);
  }
}

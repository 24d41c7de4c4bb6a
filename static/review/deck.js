// Steps through the slides by key, remote or click. Slides are drawn ahead, so that a step only shows the next one.
(() => {
  const WIDTH = 1280, HEIGHT = 720, ROOM = 470;
  const stage = document.getElementById("stage");
  const slides = [...stage.querySelectorAll(".slide")];
  const bar = document.querySelector("#progress i");
  const black = document.getElementById("black");
  const figures = JSON.parse(document.getElementById("figures").textContent);
  const served = location.protocol.startsWith("http");
  const ready = new Set();
  let here = -1;
  let typed = "";

  function fit() {
    const scale = Math.min(innerWidth / WIDTH, innerHeight / HEIGHT);
    const left = (innerWidth - WIDTH * scale) / 2, top = (innerHeight - HEIGHT * scale) / 2;
    stage.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }

  // A long headline is set tighter; notes that would leave the picture too little room stay with the speaker.
  function settle(slide) {
    const title = slide.querySelector("h1"), notes = slide.querySelector(".notes"), body = slide.querySelector(".body");
    if (!notes) return;
    title.classList.toggle("long", title.offsetHeight > 96);
    while (notes.children.length > 1 && body.clientHeight < ROOM) notes.lastElementChild.remove();
  }

  function prepare(number) {
    if (number < 0 || number >= slides.length || ready.has(number)) return;
    ready.add(number);
    const slide = slides[number];
    settle(slide);
    const plot = slide.querySelector(".plot");
    if (!plot) return;
    const figure = figures[plot.dataset.figure];
    const layout = { ...figure.layout, width: plot.clientWidth, height: plot.clientHeight, autosize: false };
    Plotly.newPlot(plot, figure.data, layout, { displayModeBar: false, responsive: false, doubleClick: false });
    if (served) plot.on("plotly_click", (event) => follow(slide, event.points[0]));
  }

  function prepareRest() {
    const wanted = [here + 1, here + 2, here - 1, ...slides.keys()].find(
      (number) => number >= 0 && number < slides.length && !ready.has(number)
    );
    if (wanted === undefined) return;
    prepare(wanted);
    later(prepareRest);
  }

  function later(work) {
    if (window.requestIdleCallback) requestIdleCallback(work, { timeout: 400 });
    else setTimeout(work, 30);
  }

  function go(number) {
    const wanted = Math.max(0, Math.min(slides.length - 1, number));
    typed = "";
    lift();
    if (wanted === here) return say();
    prepare(wanted);
    slides.forEach((slide, place) => {
      slide.classList.toggle("here", place === wanted);
      slide.inert = place !== wanted;
    });
    here = wanted;
    bar.style.width = `${(100 * (here + 1)) / slides.length}%`;
    history.replaceState(null, "", `#${here + 1}`);
    say();
    later(prepareRest);
  }

  // The page number, or the digits typed so far.
  function say() {
    const number = slides[here].querySelector(".number");
    number.textContent = typed ? `→ ${typed}` : number.dataset.text;
  }

  function lift() { black.hidden = true; }

  function fullscreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen();
  }

  function follow(slide, point) {
    if (!slide.dataset.drill || !point || point.customdata === undefined || point.customdata === null) return;
    const carried = Array.isArray(point.customdata) ? point.customdata[0] : point.customdata;
    const address = new URL(slide.dataset.drillTo, location.href);
    address.searchParams.set(slide.dataset.drill, carried === null ? "" : carried);
    location.href = address.href;
  }

  function leave() {
    const desk = stage.dataset.desk || slides[0].dataset.desk;
    if (!black.hidden) lift();
    else if (typed) { typed = ""; say(); }
    else if (document.fullscreenElement) document.exitFullscreen();
    else if (served && desk) location.href = desk;
  }

  function details() {
    const link = slides[here].querySelector("a.to-desk");
    if (served && link) link.click();
  }

  const KEYS = {
    ArrowRight: () => go(here + 1), ArrowDown: () => go(here + 1), PageDown: () => go(here + 1), " ": () => go(here + 1),
    ArrowLeft: () => go(here - 1), ArrowUp: () => go(here - 1), PageUp: () => go(here - 1), Backspace: () => go(here - 1),
    Home: () => go(0), End: () => go(slides.length - 1),
    f: fullscreen, F: fullscreen, F5: fullscreen,
    b: () => { black.hidden = !black.hidden; }, B: () => { black.hidden = !black.hidden; }, ".": () => { black.hidden = !black.hidden; },
    d: details, D: details, Escape: leave,
    Enter: () => typed && go(Number(typed) - 1),
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9]$/.test(event.key)) { typed = (typed + event.key).slice(-3); say(); return; }
    const act = KEYS[event.key];
    if (!act || (event.key === "Enter" && !typed)) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]"), jump = event.target.closest("[data-go]");
    if (step) go(here + Number(step.dataset.step));
    if (jump) { event.preventDefault(); go(Number(jump.dataset.go) - 1); }
  });
  black.addEventListener("click", lift);
  addEventListener("resize", fit);
  addEventListener("hashchange", () => go((parseInt(location.hash.slice(1), 10) || 1) - 1));
  addEventListener("beforeprint", () => slides.forEach((_, number) => prepare(number)));

  // Plotly measures its texts, so the fonts come first.
  async function start() {
    document.body.classList.toggle("served", served);
    fit();
    const family = getComputedStyle(document.body).fontFamily;
    const figureTexts = JSON.stringify(figures).replace(/\\n/g, "");
    const loads = [document.fonts.load(`24px ${family}`, stage.textContent + figureTexts)];
    await Promise.race([Promise.all(loads), new Promise((done) => setTimeout(done, 3000))]).catch(() => {});
    go((parseInt(location.hash.slice(1), 10) || 1) - 1);
    if (document.documentElement.dataset.draw === "all") slides.forEach((_, number) => prepare(number));
    document.body.dataset.started = "yes";
  }
  start();
})();

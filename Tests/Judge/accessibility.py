"""What an automated check can say of a page's accessibility, asked of a real browser (WCAG 2.2, A and AA).

The browser is driven over a pipe (Chrome DevTools Protocol), with scripts of pages switched off all the time.
"""

import fcntl
import json
import os
import subprocess
import tempfile

# Runs in the page, as the judge's own and not the page's script. Every check adds a line with where and what.
CHECKS = r"""
(() => {
  const problems = [];
  const say = (element, what) => {
    let path = element.tagName.toLowerCase();
    if (element.id) path += '#' + element.id;
    else if (element.className && element.className.baseVal === undefined && element.className) path += '.' + element.className.split(' ')[0];
    problems.push(what + ': <' + path + '> ' + (element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 60));
  };
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const style = element => getComputedStyle(element);
  const isShown = element => {
    if (!element.getClientRects().length) return false;
    return style(element).visibility !== 'hidden';
  };
  // Words that are there for everybody, or for a screen reader alone.
  const words = element => {
    if (element.nodeType === 3) return element.data;
    if (element.nodeType !== 1 || style(element).display === 'none') return '';
    if (element.getAttribute('aria-label')) return element.getAttribute('aria-label');
    return Array.from(element.childNodes).map(words).join('');
  };
  const byIds = ids => ids.split(/\s+/).map(id => document.getElementById(id)).map(e => e ? words(e) : '').join(' ').trim();
  const name = element => (element.getAttribute('aria-labelledby') ? byIds(element.getAttribute('aria-labelledby')) : '')
    || (element.getAttribute('aria-label') || '').trim() || words(element).trim();

  // 3.1.1, 2.4.2: the language and the title of the page.
  const lang = document.documentElement.lang;
  if (!/^(zh-CN|en)$/.test(lang)) problems.push('the page has no language we know: ' + lang);
  if (!document.title.trim()) problems.push('the page has no title');
  // 1.4.4, 1.4.10: nobody is kept from zooming.
  const viewport = document.querySelector('meta[name=viewport]');
  if (!viewport || /user-scalable\s*=\s*no|maximum-scale/.test(viewport.content)) problems.push('the viewport keeps from zooming, or there is none');

  // 3.1.2: no Chinese is called English. Names and what is quoted stay as they are, as the criterion has it.
  for (const element of all('[lang="en"]')) {
    const own = Array.from(element.childNodes).filter(n => n.nodeType === 3).map(n => n.data).join('')
      .replace(/“[^”]*”|"[^"]*"|\([^)]*\)/g, '');
    const han = (own.match(/[\u3400-\u9fff]/g) || []).length, latin = (own.match(/[a-z]/gi) || []).length;
    if (han > latin && !element.closest('bdi, code')) say(element, 'Chinese that is called English');
  }

  // 4.1.1 of old, and what every reference needs.
  const ids = new Map();
  for (const element of all('[id]')) ids.set(element.id, (ids.get(element.id) || 0) + 1);
  for (const [id, count] of ids) if (count > 1) problems.push('the id ' + id + ' stands ' + count + ' times');
  for (const element of all('[aria-labelledby], [aria-describedby], label[for]')) {
    for (const attribute of ['aria-labelledby', 'aria-describedby', 'for']) {
      for (const id of (element.getAttribute(attribute) || '').split(/\s+/).filter(Boolean))
        if (!ids.has(id)) say(element, attribute + ' names what is not there, ' + id);
    }
  }
  for (const link of all('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute('href').slice(1));
    if (id && !ids.has(id)) say(link, 'a link to what is not there, #' + id);
  }

  // 1.3.1, 2.4.6: headings in order, one first.
  const headings = all('h1, h2, h3, h4, h5, h6').filter(isShown);
  const firsts = headings.filter(h => h.tagName === 'H1');
  if (firsts.length !== 1) problems.push('the page has ' + firsts.length + ' first headings');
  let level = 0;
  for (const heading of headings) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) say(heading, 'a heading of level ' + own + ' after one of ' + level);
    if (!name(heading)) say(heading, 'a heading without words');
    level = own;
  }

  // 1.3.1, 2.4.1: landmarks, and all that is told in one.
  if (all('main').length !== 1) problems.push('the page has ' + all('main').length + ' main parts');
  for (const part of all('nav, section, aside, [role=region], [role=group]')) {
    const isLandmark = part.tagName !== 'SECTION' || part.hasAttribute('aria-labelledby') || part.hasAttribute('aria-label');
    const named = part.hasAttribute('aria-labelledby') || part.hasAttribute('aria-label');
    if (isLandmark && isShown(part) && part.tagName !== 'ASIDE' && (!named || !name(part))) say(part, 'a landmark without a name');
  }
  const skip = document.querySelector('a.skip');
  if (!skip || !document.querySelector(skip.getAttribute('href'))) problems.push('there is no way past what repeats');

  // 1.3.1: tables with a caption, heads with a scope, a head for each row.
  for (const table of all('table').filter(isShown)) {
    const caption = table.querySelector('caption');
    if (!(caption && words(caption).trim()) && !table.getAttribute('aria-label') && !table.getAttribute('aria-labelledby')) say(table, 'a table without a name');
    for (const head of all('th', table)) {
      if (!head.getAttribute('scope')) say(head, 'a head without a scope');
      if (isShown(head) && !name(head)) say(head, 'a head without words');
    }
    if (!table.querySelector('thead th[scope=col]') && !table.querySelector('th[scope=row]')) say(table, 'a table without heads');
  }
  for (const list of all('ul, ol')) for (const child of list.children) if (!['LI', 'TEMPLATE'].includes(child.tagName)) say(child, 'in a list and no item of it');
  for (const list of all('dl')) for (const child of list.children) if (!['DT', 'DD', 'DIV'].includes(child.tagName)) say(child, 'in a list of terms and none of it');

  // 1.1.1, 2.4.4, 4.1.2: everything that is used or looked at has a name.
  for (const element of all('a[href], button, summary').filter(isShown)) if (!name(element)) say(element, 'something to use without a name');
  for (const element of all('input, select, textarea')) {
    if (element.type === 'hidden') continue;
    const labels = Array.from(element.labels || []).map(words).join(' ').trim();
    if (!labels && !element.getAttribute('aria-label') && !element.getAttribute('aria-labelledby')) say(element, 'a field without a label');
  }
  for (const picture of all('img')) if (!picture.hasAttribute('alt')) say(picture, 'a picture without words');
  for (const chart of all('svg').filter(isShown)) {
    if (chart.getAttribute('aria-hidden') === 'true') continue;
    if (chart.getAttribute('role') !== 'img' || !name(chart)) say(chart, 'a chart without role and name');
  }

  // 2.1.1, 2.4.3: nothing jumps the queue, and what scrolls can be reached with the keyboard.
  for (const element of all('[tabindex]')) if (Number(element.getAttribute('tabindex')) > 0) say(element, 'it jumps the queue');
  for (const element of all('div, pre, figure, section, ul')) {
    if (!/auto|scroll/.test(style(element).overflowX) || element.scrollWidth <= element.clientWidth + 1 || !isShown(element)) continue;
    if (element.tabIndex < 0 && !element.querySelector('a[href], input, summary')) say(element, 'it scrolls and cannot be reached');
  }

  // 1.4.3: contrast of every piece of text that can be seen.
  const colour = text => {
    const parts = (text.match(/[\d.]+/g) || []).map(Number);
    return { r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1 };
  };
  const over = (top, below) => ({ r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a), b: top.b * top.a + below.b * (1 - top.a), a: 1 });
  const light = c => {
    const [r, g, b] = [c.r, c.g, c.b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const own = colour(style(e).backgroundColor);
      if (own.a > 0) layers.push(own);
      if (own.a === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
  };
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || !isShown(element) || element.closest('.unseen, .skip, style, title, desc')) continue;
    const own = style(element);
    const ink = element.closest('svg') ? colour(own.fill) : colour(own.color);
    const ground = behind(element);
    const ratio = (Math.max(light(over(ink, ground)), light(ground)) + 0.05) / (Math.min(light(over(ink, ground)), light(ground)) + 0.05);
    const size = parseFloat(own.fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(own.fontWeight) >= 700);
    const key = own.color + own.fill + ground.r + ',' + ground.g + ',' + ground.b + isLarge;
    if (ratio < (isLarge ? 3 : 4.5) && !seen.has(key)) { seen.add(key); say(element, 'contrast ' + ratio.toFixed(2)); }
  }
  return problems;
})()
"""

# Which language can be read now: words that are shown, by the language that they are said to be in.
LANGUAGES = r"""
(() => Array.from(document.querySelectorAll('main [lang]')).filter(e => e.getClientRects().length).reduce((sum, e) => { sum[e.lang] = (sum[e.lang] || 0) + 1; return sum; }, {}))()
"""


class Browser:
    """A browser without window; pages run no script."""

    def __init__(self, program):
        self.folder = tempfile.TemporaryDirectory(prefix="dossier-browser-")
        ours, theirs = os.pipe(), os.pipe()
        # The protocol wants descriptors 3 and 4: those that are in the way are moved up first.
        read = fcntl.fcntl(ours[0], fcntl.F_DUPFD, 10)
        write = fcntl.fcntl(theirs[1], fcntl.F_DUPFD, 10)

        def connect():
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
             "--remote-debugging-pipe", f"--user-data-dir={self.folder.name}", "--lang=zh-CN", "about:blank"],
            preexec_fn=connect, close_fds=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for descriptor in (ours[0], theirs[1], read, write):
            os.close(descriptor)
        self.out, self.into = ours[1], os.fdopen(theirs[0], "rb")
        self.number, self.session, self.events = 0, None, []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for command in ("Page.enable", "Runtime.enable", "Log.enable", "Accessibility.enable"):
            self.ask(command)
        self.ask("Emulation.setScriptExecutionDisabled", value=True)

    def message(self):
        data = bytearray()
        while (byte := self.into.read(1)) != b"\0":
            if not byte:
                raise RuntimeError("the browser ended")
            data += byte
        return json.loads(data)

    def ask(self, method, **parameters):
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters}
        if self.session and not method.startswith("Target."):
            command["sessionId"] = self.session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, page, width=1280, height=900):
        """Opens a file and waits until it is there."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.events = []
        self.ask("Page.navigate", url=page.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def value(self, expression):
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"])[:400])
        return result["result"].get("value")

    def click(self, selector):
        """As a person does, with the mouse."""
        where = self.value(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)}); if (!e) return null; e.scrollIntoView({{block: 'center'}});"
            " const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()")
        if not where:
            return False
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=where[0], y=where[1], button="left", clickCount=1)
        return True

    def unnamed(self):
        """What the browser tells assistive technology without a name."""
        wanted = {"link", "button", "radio", "checkbox", "textbox", "combobox", "image", "img", "table", "heading", "region", "navigation"}
        for node in self.ask("Accessibility.getFullAXTree")["nodes"]:
            role = node.get("role", {}).get("value")
            if not node.get("ignored") and role in wanted and not str(node.get("name", {}).get("value", "")).strip():
                yield f"the browser tells of a {role} without a name"

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()


def check(browser, page):
    """Every problem of a page, in both languages, wide and narrow, each told once."""
    told = set()
    for width in (1280, 400):
        browser.open(page, width)
        for language, other in (("zh-CN", "en"), ("en", "zh-CN")):
            label = f'label[for="language-{language.split("-")[0]}"]'
            if not browser.click(label):
                yield "there is no switch of languages"
                return
            shown = browser.value(LANGUAGES)
            if shown.get(other) or not shown.get(language):
                told.add(f"without script the switch to {language} shows {shown}")
            for problem in browser.value(CHECKS) + list(browser.unnamed()):
                told.add(f"{problem} [{language}, {width}]")
    scripts = browser.value("document.querySelectorAll('script, [onclick], [onload], [onchange]').length")
    if scripts:
        told.add(f"{scripts} scripts")
    for event in browser.events:
        if event.get("method") == "Log.entryAdded":
            told.add(event["params"]["entry"]["text"])
    # The same thing in each language and width is one problem.
    once = {}
    for line in sorted(told):
        once.setdefault(line.rsplit(" [", 1)[0], line)
    yield from once.values()

"""For everybody: names and roles, the keys alone, small screens, another language."""

import time

from studio import Keys, PageCase, look, unittest

NAMELESS = """
return [...document.querySelectorAll('button, input, select, textarea, a, [role]')]
  .filter(one => one.checkVisibility() && !['presentation', 'option'].includes(one.getAttribute('role'))
    && !one.ariaLabel && !one.textContent.trim() && !one.labels?.length && !one.alt && !one.getAttribute('aria-labelledby')
    && !['status', 'alert'].includes(one.getAttribute('role'))).map(one => one.outerHTML.slice(0, 120))"""

# Text whose contrast with what it stands on is below 4.5:1 (WCAG AA); disabled controls and pictures are left out.
FAINT = """
const light = colour => {
  const parts = colour.map(one => one / 255).map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
const read = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
const ground = one => {
  for (let at = one; at; at = at.parentElement) {
    const colour = read(getComputedStyle(at).backgroundColor);
    if (colour[3] > 250) return colour;
  }
  return [255, 255, 255];
};
const found = [];
for (const one of document.querySelectorAll('body *')) {
  const own = [...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
  if (!own || !one.checkVisibility() || one.closest(':disabled, .unseen, option')) continue;
  const [ink, under] = [light(read(getComputedStyle(one).color)), light(ground(one))];
  const ratio = (Math.max(ink, under) + 0.05) / (Math.min(ink, under) + 0.05);
  if (ratio < 4.5) found.push(ratio.toFixed(2) + ' ' + one.outerHTML.slice(0, 90));
}
return found;"""

WIDE = "return [...document.querySelectorAll('#top, #work > *, .search, .transport, .shapes')].filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).map(one => one.id || one.className)"


class Everybody(PageCase):
    def test_regions_and_controls_have_their_names(self):
        for role, name in (("region", "Transcript"), ("searchbox", "Search"), ("list", "Clips"), ("region", "Waveform"), ("region", "Made"),
                           ("button", "Make"), ("button", "Undo"), ("button", "Play")):
            self.assertIsNotNone(self.named(role, name))
        for name in ("Style", "Shape"):
            self.assertIsNotNone(self.named("radiogroup", name))
        self.assertEqual(self.driver.execute_script(NAMELESS), [])
        self.choose_by_drag(("A", 2), ("it", 3))
        self.wait_for_preview()
        self.assertEqual(self.driver.execute_script(NAMELESS), [])

    def test_text_is_seen_light_and_dark(self):
        self.choose_by_drag(("A", 2), ("it", 3))
        self.named("searchbox", "Search").send_keys("city")
        self.wait(lambda: self.all("mark"), "what was found is marked")
        for dark in (False, True):
            look(self.driver, 1440, 900, dark)
            # Colours go over into each other for a moment.
            time.sleep(0.5)
            self.assertEqual(self.driver.execute_script(FAINT), [], "dark" if dark else "light")
            self.shot("dark" if dark else "light")

    def test_from_the_first_key_to_the_clip_by_keys_alone(self):
        self.keys("/")
        self.keys("accent ... tested it", Keys.ENTER)
        self.wait(lambda: self.all("mark"), "what was found is marked")
        self.keys((Keys.CONTROL, Keys.ENTER))
        self.wait(self.clips, "it is a clip")
        self.assertIn("cues", self.driver.execute_script("return document.activeElement.className"))
        self.keys((Keys.SHIFT, Keys.ARROW_DOWN), Keys.ENTER)
        self.wait_for_preview()
        told = lambda: self.css("#live").text or self.driver.execute_script("return document.getElementById('live').textContent")
        self.wait(lambda: "Kept" in told(), "what was done is told to those who hear the page")
        self.keys((Keys.CONTROL, Keys.ENTER))
        self.wait(lambda: self.all("section[aria-label='Made'] li"), "it is made")

    def test_all_keys_are_shown(self):
        self.keys("?")
        shown = self.wait(lambda: self.css("dialog"), "the keys are shown")
        for text in ("play or pause", "select by cue, on", "100 ms later", "move up"):
            self.assertIn(text, self.driver.execute_script("return arguments[0].textContent", shown))
        self.shot("keys")
        self.keys(Keys.ESCAPE)
        self.wait(lambda: not self.all("dialog"), "Escape closes them")

    def test_letters_can_be_turned_off(self):
        self.keys("?")
        self.wait(lambda: self.css("dialog .tick input"), "the keys are shown").click()
        self.keys(Keys.ESCAPE)
        self.wait(lambda: not self.all("dialog"), "Escape closes them")
        self.keys("k", (Keys.ALT, "j"))
        self.button("Play the recording")

    def test_nothing_is_wider_than_a_small_screen(self):
        self.choose_by_drag(("A", 2), ("it", 3))
        self.wait_for_preview()
        for width in (360, 390, 768, 1024, 1440):
            look(self.driver, width, 780)
            self.assertEqual(self.driver.execute_script(WIDE), [], f"at {width} px")
            self.assertLessEqual(self.driver.execute_script("return document.documentElement.scrollWidth"), width)
            self.shot(f"{width}")
        look(self.driver, 360, 740)
        for tab in ("Picture", "Clips", "Transcript"):
            self.button(tab).click()
            self.assertEqual(self.driver.execute_script(WIDE), [], tab)
            self.shot(f"360-{tab}")


class French(PageCase):
    language = "fr"

    def test_the_page_is_french_and_what_is_said_is_not(self):
        self.assertEqual(self.driver.execute_script("return document.documentElement.lang"), "fr")
        self.button("Annuler")
        self.assertIn("Welcome", self.css("#cue-0").text)
        self.shot("french")


if __name__ == "__main__":
    unittest.main()

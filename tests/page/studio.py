"""A run of `cueclip studio`, and a browser on its page.

CUECLIP        the program; by default build/cueclip
CUECLIP_SHOTS  a folder in which a picture of each step is kept; by default none are
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "assets" / "demo"
PATIENCE = 60


def browser(width=1440, height=900, language="en", dark=False, still=False):
    options = webdriver.ChromeOptions()
    for option in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", f"--window-size={width},{height}",
                   "--hide-scrollbars", f"--lang={language}", "--autoplay-policy=no-user-gesture-required", "--mute-audio"):
        options.add_argument(option)
    if still:
        options.add_argument("--force-prefers-reduced-motion")
    options.add_experimental_option("prefs", {"intl.accept_languages": language})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    look(driver, width, height, dark)
    return driver


def look(driver, width, height, dark=False):
    """The page's size, to the pixel, and whether the system is dark."""
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    scheme = "dark" if dark else "light"
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})


class Studio:
    """The program, serving a copy of an episode in a folder of its own."""

    def __init__(self, audio=DEMO / "episode.mp3", transcript=DEMO / "episode.srt", more=(), program=None, files=None, folder=None):
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="cueclip-page-"))
        files = (audio, transcript) if files is None else files
        for file in files:
            shutil.copy(file, self.folder)
        program = program or os.environ.get("CUECLIP", str(ROOT / "build" / "cueclip"))
        self.errors = open(self.folder / "stderr.txt", "w", encoding="utf-8")
        self.run = subprocess.Popen([program, "studio", *(file.name for file in files), "--no-open", *more], cwd=self.folder,
                                    stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.address = self.run.stdout.readline().strip()
        if not self.address.startswith("http://127.0.0.1:"):
            raise AssertionError(f"no address: {self.address!r}, {(self.folder / 'stderr.txt').read_text()}")

    def stop(self):
        self.run.terminate()
        self.run.wait(20)
        self.run.stdout.close()
        self.errors.close()
        shutil.rmtree(self.folder)


class PageCase(unittest.TestCase):
    """A page of its own for each test."""

    size = (1440, 900)
    language = "en"
    more = ()
    ready = ".cues .word"  # what the page begins with

    def setUp(self):
        self.studio = self.begin()
        self.addCleanup(self.studio.stop)
        self.driver = browser(*self.size, language=self.language)
        self.addCleanup(self.driver.quit)
        self.shots = 0
        self.driver.get(self.studio.address)
        self.wait(lambda: self.all(self.ready), "the page is there")

    def begin(self):
        return Studio(more=self.more)

    def tearDown(self):
        wrong = [line["message"] for line in self.driver.get_log("browser") if line["level"] == "SEVERE" and not self.expected(line["message"])]
        self.assertEqual(wrong, [], "nothing goes wrong unseen in the browser")

    def expected(self, message):
        return False

    def shot(self, name):
        folder = os.environ.get("CUECLIP_SHOTS")
        if not folder:
            return
        self.shots += 1
        test = self.id().split(".")[-1]
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(pathlib.Path(folder) / f"{test}-{self.shots:02}-{name}.png"))

    # Finding, as somebody would who hears the page: by role and name.

    def wait(self, true, what, patience=PATIENCE):
        def holds(_):
            try:
                return true()
            except StaleElementReferenceException:
                return False
        return WebDriverWait(self.driver, patience, 0.1).until(holds, f"not within {patience} s: {what}")

    def css(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def named(self, role, name):
        found = [one for one in self.all("*[role], button, input, img, section, ul, textarea, select, dialog, a")
                 if one.is_displayed() and one.aria_role == role and one.accessible_name == name]
        self.assertEqual(len(found), 1, f"one {role} named {name!r}")
        return found[0]

    def button(self, name):
        """Named so for those who hear it; what is written on it narrows the search, as asking for each name takes long."""
        likely = ("return [...document.querySelectorAll('button')].filter(one => one.checkVisibility() && "
                  "[one.ariaLabel, one.textContent].includes(arguments[0]))")
        return self.wait(lambda: next((one for one in self.driver.execute_script(likely, name) if one.accessible_name == name), None),
                         f"a button {name!r}")

    def words(self):
        return self.all(".cues .word")

    def word(self, text, cue=None):
        scope = f"#cue-{cue} .word" if cue is not None else ".cues .word"
        return next(one for one in self.all(scope) if one.text.strip(".,:;!?") == text)

    def clips(self):
        return self.all("ul[aria-label='Clips'] > li")

    def selected(self):
        """The words that are shown as selected, joined."""
        return self.driver.execute_script(
            "return [...document.querySelectorAll('.cue.selected .word, .cue .word.chosen')].map(one => one.textContent).join(' ')")

    def state(self):
        return self.driver.execute_async_script(
            "const done = arguments[0]; fetch('/api/state').then(answer => answer.json()).then(done)")

    # Doing.

    def keys(self, *keys):
        chain = ActionChains(self.driver)
        for key in keys:
            held = key[:-1] if isinstance(key, tuple) else ()
            for one in held:
                chain.key_down(one)
            chain.send_keys(key[-1] if isinstance(key, tuple) else key)
            for one in held:
                chain.key_up(one)
        chain.perform()

    def drag(self, start, end):
        (ActionChains(self.driver).move_to_element(start).click_and_hold().pause(0.05)
         .move_by_offset(8, 0).move_to_element(end).pause(0.05).release().perform())

    def choose_by_drag(self, first, last):
        self.drag(self.word(*first), self.word(*last))
        return self.wait(lambda: self.clips(), "the selection becomes a clip")

    def preview(self):
        """The address of the picture shown, once it is all there."""
        picture = self.named("image", "Preview") if self.all("img[aria-label='Preview']:not([hidden])") else None
        return picture and self.driver.execute_script("return arguments[0].naturalWidth > 0 && arguments[0].src", picture)

    def wait_for_preview(self, other_than=None):
        return self.wait(lambda: (src := self.preview()) and src != other_than and src, "the clip's picture is shown")


__all__ = ["ActionChains", "DEMO", "Keys", "PageCase", "ROOT", "Studio", "browser", "look", "unittest"]

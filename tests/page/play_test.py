"""Hearing and seeing it."""

import pathlib
import struct
import tempfile

from studio import ActionChains, Keys, PageCase, Studio, unittest


class Playing(PageCase):
    def test_two_clicks_play_from_a_word_and_it_is_marked(self):
        ActionChains(self.driver).double_click(self.word("sentence", 2)).perform()
        self.wait(lambda: now(self) > 11, "it plays")
        self.wait(lambda: self.all(".word.said"), "the word being said is marked")
        self.shot("playing")
        self.keys("k")
        self.button("Play the recording")

    def test_keys_skip_and_set_edges(self):
        self.word("A", 2).click()
        self.wait(lambda: abs(now(self) - 9.9) < 0.2, "a click seeks")
        self.keys("i", "l", "o")
        self.wait(self.clips, "in and out are a clip")
        self.wait(lambda: abs(self.state()["clips"][0]["ranges"][0]["end"] - 12.937) < 0.6, "the end is 3 s on")
        self.assertAlmostEqual(self.state()["clips"][0]["ranges"][0]["start"], 9.937, delta=0.01)
        self.assertEqual(len(self.clips()), 1)

    def test_the_selection_in_a_loop(self):
        self.choose_by_drag(("recorded", 1), ("corners", 1))
        kept = self.state()["clips"][0]["ranges"][0]
        self.keys("r")
        self.wait(lambda: now(self) > kept["end"] - 0.5, "it plays to its end")
        self.wait(lambda: now(self) < kept["start"] + 0.6, "and begins again")
        self.keys(Keys.ESCAPE)

    def test_reading_elsewhere_stops_following_and_a_button_brings_it_back(self):
        ActionChains(self.driver).double_click(self.word("Welcome", 0)).perform()
        self.wait(lambda: now(self) > 0.6, "it plays")
        box = self.css(".cues")
        self.driver.execute_script(
            "arguments[0].dispatchEvent(new WheelEvent('wheel', {deltaY: 600})); arguments[0].scrollTop = 600", box)
        follow = self.button("Follow what is said")
        self.assertGreater(self.driver.execute_script("return arguments[0].scrollTop", box), 300)
        follow.click()
        self.wait(lambda: self.driver.execute_script("return arguments[0].scrollTop", box) < 300, "it is followed again")

    def test_the_clip_moves(self):
        self.choose_by_drag(("A", 2), ("mind", 2))
        self.wait_for_preview()
        self.button("Play").click()
        moved = "const one = document.querySelector('#seen video'); return !one.hidden && one.currentTime"
        self.wait(lambda: self.driver.execute_script(moved) > 0.5, "the clip plays")
        self.shot("moving")
        self.button("Pause").click()


class PlayingWhatTheBrowserDoesNot(PageCase):
    """A recording named as if browsers played it, in a coding that they don't."""

    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.recording = pathlib.Path(self.place.name) / "episode.wav"
        write_adpcm(self.recording, 20)
        super().setUp()

    def begin(self):
        return Studio(audio=self.recording)

    def expected(self, message):
        return "audio" in message

    def test_it_is_heard_in_parts(self):
        ActionChains(self.driver).double_click(self.word("sentence", 2)).perform()
        self.wait(lambda: now(self) > 11, "it plays")


def now(page):
    minutes, seconds = page.css("input[aria-label='Time now']").get_property("value").split(":")
    return int(minutes) * 60 + float(seconds)


def write_adpcm(file, seconds):
    """Silence as IMA ADPCM in WAV, mono at 8000 a second: blocks of 256 bytes, each of 505 samples."""
    rate, block, samples = 8000, 256, 505
    blocks = rate * seconds // samples + 1
    form = struct.pack("<HHIIHHHH", 0x11, 1, rate, rate * block // samples, block, 4, 2, samples)
    chunks = [(b"fmt ", form), (b"fact", struct.pack("<I", blocks * samples)), (b"data", bytes(block) * blocks)]
    body = b"WAVE" + b"".join(name + struct.pack("<I", len(content)) + content for name, content in chunks)
    file.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)


if __name__ == "__main__":
    unittest.main()

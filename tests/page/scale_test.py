"""A long transcript: only what is seen is in the document, and scrolling stays smooth."""

import pathlib
import tempfile

from studio import PageCase, Studio, browser, unittest

CUES = 20_000


def stamp(seconds):
    return f"{int(seconds // 3600):02}:{int(seconds // 60) % 60:02}:{int(seconds) % 60:02},000"


class Long(PageCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        transcript = pathlib.Path(self.place.name) / "long.srt"
        # Cues of very different lengths, so that no height is guessed right.
        lines = (f"{one + 1}\n{stamp(one * 0.0043 * 1000)} --> {stamp(one * 0.0043 * 1000 + 4)}\n"
                 f"[{('Ada', 'Ben', 'Wren')[one // 3 % 3]}] Cue {one + 1} " + "says something more " * (one * 7 % 23) + "\n\n"
                 for one in range(CUES))
        transcript.write_text("".join(lines), encoding="utf-8")
        self.studio = Studio(transcript=transcript)
        self.addCleanup(self.studio.stop)
        self.driver = browser(1440, 900)
        self.addCleanup(self.driver.quit)
        self.shots = 0
        self.driver.get(self.studio.address)
        self.wait(self.words, "the transcript is shown")

    def test_only_what_is_seen_is_in_the_document(self):
        box = self.css(".cues")
        for part in (0, 0.2, 0.5, 0.9, 1):
            self.driver.execute_script("arguments[0].scrollTop = arguments[0].scrollHeight * arguments[1]", box, part)
            shown = "const box = arguments[0].getBoundingClientRect(); return [...document.querySelectorAll('.cue')].filter(" \
                    "one => { const at = one.getBoundingClientRect(); return at.bottom > box.top && at.top < box.bottom; }).length"
            self.wait(lambda: self.driver.execute_script(shown, box) > 2, "cues are seen there")
            self.assertLess(len(self.all(".cue")), 120)
        self.assertIn("Cue 20000 ", self.css(".space").text)
        self.shot("end")

    def test_cues_stand_under_each_other_without_gaps(self):
        box = self.css(".cues")
        self.driver.execute_script("arguments[0].scrollTop = 120000", box)
        gaps = """const rows = [...document.querySelectorAll('.cue')].map(one => one.getBoundingClientRect());
                  rows.sort((one, other) => one.top - other.top);
                  return rows.slice(1).map((row, at) => Math.abs(row.top - rows[at].bottom)).filter(gap => gap > 1).length"""
        self.wait(lambda: self.driver.execute_script(gaps) == 0, "no gaps and no overlaps")

    def test_a_search_goes_far(self):
        self.named("searchbox", "Search").send_keys("Cue 15000 ")
        self.wait(lambda: "Cue 15000 " in self.css(".space").text, "it is shown")


if __name__ == "__main__":
    unittest.main()

"""Making clips, and finding them again."""

from studio import PageCase, unittest


class Making(PageCase):
    def test_made_seen_and_found_again(self):
        self.choose_by_drag(("A", 2), ("mind", 2))
        self.wait_for_preview()
        self.button("Make").click()
        self.wait(lambda: self.driver.execute_script(
            "const box = document.querySelector('.made-file')?.getBoundingClientRect(); return box && box.top < innerHeight"), "it is in view")
        self.shot("making")
        # Another page finds the job, or what came of it.
        self.driver.refresh()
        self.wait(self.words, "the transcript is shown again")
        file = self.wait(lambda: self.all("section[aria-label='Made'] li"), "it is made")[0]
        self.assertIn(".mp4", file.text)
        self.wait(lambda: len(file.find_elements("css selector", "a[href^='https:']")) > 0, "it can be posted")
        self.driver.execute_script("arguments[0].scrollIntoView()", file)
        self.shot("made")
        self.wait_for_preview()
        watch = next(one for one in file.find_elements("css selector", "button") if one.accessible_name.startswith("Watch"))
        watch.click()
        self.wait(lambda: self.driver.execute_script("return document.querySelector('dialog video')?.currentTime > 0.3"), "it plays")
        self.shot("watched")
        self.button("Close").click()

    def test_cancelled(self):
        self.choose_by_drag(("First", 8), ("arguing", 8))
        self.button("Make").click()
        self.button("Cancel").click()
        self.button("Make")


if __name__ == "__main__":
    unittest.main()

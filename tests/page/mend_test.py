"""Mending what the clip says and how it looks; the picture follows."""

from studio import Keys, PageCase, unittest


class Mending(PageCase):
    def setUp(self):
        super().setUp()
        self.choose_by_drag(("A", 2), ("mind", 2))
        self.src = self.wait_for_preview()

    def expected(self, message):
        # A frame that was asked for while its clip was being deleted.
        return "/api/frame?" in message and "422" in message

    def write(self, field, text):
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(text, Keys.ENTER)

    def test_a_name_and_a_role(self):
        self.write(self.named("textbox", "Aurèle Lanvaux is shown as"), "Ada Brook")
        self.wait(lambda: "Ada Brook" in {one.text for one in self.all(".cue .name")}, "the transcript has the name")
        self.src = self.wait_for_preview(self.src)
        self.write(self.named("textbox", "Ada Brook is"), "field recordist")
        self.wait_for_preview(self.src)
        self.assertIn(("Ada Brook", "field recordist"), [(one["name"], one["role"]) for one in self.state()["speakers"]])
        self.shot("named")

    def test_a_picture_of_who_speaks(self):
        faces = self.studio.folder / "face.svg"
        faces.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="#a52"/></svg>')
        self.css("input[aria-label='Picture of Aurèle Lanvaux']").send_keys(str(faces))
        shown = lambda: self.driver.execute_script("return document.querySelector('.face img')?.naturalWidth > 0")
        self.wait(shown, "the picture is shown")
        self.assertIn("face", (self.studio.folder / "episode.toml").read_text())
        self.shot("face")
        self.button("Take out the picture of Aurèle Lanvaux").click()
        self.wait(lambda: not self.all(".face img"), "it is taken out")

    def test_the_title(self):
        self.write(self.named("textbox", "Title"), "Corners change their minds")
        self.wait(lambda: "Corners change their minds" in self.clips()[0].text, "the card has the title")
        self.wait_for_preview(self.src)

    def test_style_and_shape(self):
        self.css("[role='radiogroup'][aria-label='Style'] input[value='editorial']").find_element("xpath", "..").click()
        self.wait(lambda: self.state()["clips"][0]["style"] == "editorial", "the style is set")
        self.src = self.wait_for_preview(self.src)
        self.shot("editorial")
        self.css("[role='radiogroup'][aria-label='Shape'] input[type='radio'][value='portrait']").find_element("xpath", "..").click()
        self.src = self.wait_for_preview(self.src)
        size = self.driver.execute_script("const one = document.querySelector('#seen img'); return [one.naturalWidth, one.naturalHeight]")
        self.assertGreater(size[1], size[0])
        self.assertEqual(self.state()["clips"][0]["shapes"], ["square"], "looking at a shape makes nothing of it")
        self.shot("portrait")
        self.css("input[aria-label='Make Portrait']").click()
        self.wait(lambda: self.state()["clips"][0]["shapes"] == ["square", "portrait"], "both shapes are made")

    def test_words_of_a_cue(self):
        self.word("sentence", 2).click()
        self.keys(Keys.F2)
        words = self.wait(lambda: self.css("dialog textarea"), "the editor is open")
        self.shot("editor")
        words.clear()
        words.send_keys("A street is a sentence. A corner is where it turns.")
        self.button("Save").click()
        self.wait(lambda: "turns." in self.css("#cue-2").text, "the transcript has the words")
        self.wait_for_preview(self.src)

    def test_a_word_everywhere_and_the_next_cue(self):
        self.word("sentence", 2).click()
        self.keys(Keys.F2)
        self.wait(lambda: self.css("dialog textarea"), "the editor is open")
        self.css("dialog fieldset input").send_keys("tram")
        self.wait(lambda: self.css("dialog .places").text == "said 2 times", "it is said how often")
        self.css("dialog fieldset label:nth-of-type(2) input").send_keys("streetcar", Keys.CONTROL, Keys.ENTER)
        self.wait(lambda: self.css("#told").text == "Mended in 2 places", "it is said what was done")
        self.keys(Keys.F2)
        self.wait(lambda: self.css("dialog textarea"), "the editor is open again")
        self.button("Next cue").click()
        self.wait(lambda: "Every city" in (self.css("dialog textarea").get_property("value") or ""), "the next cue is mended")
        self.button("Cancel").click()

    def test_clips_are_renamed_moved_doubled_and_deleted(self):
        self.button("Duplicate").click()
        self.wait(lambda: len(self.clips()) == 2, "two clips")
        self.button("Rename").click()
        self.keys((Keys.CONTROL, "a"), "The second", Keys.ENTER)
        self.wait(lambda: any("The second" in one.text for one in self.clips()), "the name is there")
        place = lambda: next(index for index, one in enumerate(self.clips()) if "The second" in one.text)
        before = self.wait(lambda: place() + 1, "it has a place") - 1
        key = Keys.ARROW_UP if before else Keys.ARROW_DOWN
        self.clips()[before].find_element("css selector", ".choose").send_keys(Keys.ALT, key)
        self.wait(lambda: place() != before, "it has moved")
        self.button("Delete").click()
        self.wait(lambda: len(self.clips()) == 1, "one clip is left")
        self.button("Undo").click()
        self.wait(lambda: len(self.clips()) == 2, "undone")
        self.shot("clips")


if __name__ == "__main__":
    unittest.main()

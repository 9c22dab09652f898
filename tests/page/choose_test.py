"""Choosing a passage: by drag, by keys, by quote, by time; and exactly, on the waveform."""

from studio import ActionChains, Keys, PageCase, unittest


class Choosing(PageCase):
    def passage(self, clip=0):
        return self.state()["clips"][clip]["passages"]

    def test_a_drag_over_words_is_a_clip_of_just_these_words(self):
        self.drag(self.word("recorded", 1), self.word("corners", 1))
        self.wait(self.clips, "the selection becomes a clip")
        self.assertEqual(self.selected(), "recorded 1,200 street corners.")
        clip = self.state()["clips"][0]
        self.assertEqual([one["kind"] for one in clip["passages"]], ["time"])
        self.assertGreater(clip["ranges"][0]["start"], 4.76)
        self.assertLess(clip["ranges"][0]["end"], 9.3)
        self.wait_for_preview()
        self.shot("dragged")

    def test_a_drag_over_whole_cues_is_these_cues(self):
        self.drag(self.word("A", 2), self.word("it", 3))
        self.wait(self.clips, "the selection becomes a clip")
        self.assertEqual(self.passage(), [{"kind": "cues", "text": "3-4"}])

    def test_dragging_beside_the_words_takes_whole_cues(self):
        times = self.all(".cue .time")
        self.drag(times[2], times[3])
        self.wait(self.clips, "the selection becomes a clip")
        self.assertEqual(self.passage(), [{"kind": "cues", "text": "3-4"}])

    def test_selecting_elsewhere_moves_what_was_only_tried(self):
        self.choose_by_drag(("recorded", 1), ("corners", 1))
        self.drag(self.word("A", 2), self.word("mind", 2))
        self.wait(lambda: self.passage() == [{"kind": "cues", "text": "3"}], "the clip follows")
        self.assertEqual(len(self.clips()), 1)

    def test_selecting_elsewhere_leaves_a_clip_alone_that_was_kept(self):
        self.choose_by_drag(("recorded", 1), ("corners", 1))
        first = self.passage()
        self.keys(Keys.ENTER)
        self.drag(self.word("A", 2), self.word("mind", 2))
        self.wait(lambda: len(self.clips()) == 2, "a second clip")
        self.assertEqual([self.passage(0), self.passage(1)], [first, [{"kind": "cues", "text": "3"}]])

    def test_by_keys_words_and_cues(self):
        self.word("Welcome", 0).click()
        self.keys((Keys.SHIFT, Keys.ARROW_RIGHT), (Keys.SHIFT, Keys.ARROW_RIGHT))
        self.assertEqual(self.selected(), "Welcome to Slow")
        self.keys((Keys.SHIFT, Keys.ARROW_LEFT))
        self.assertEqual(self.selected(), "Welcome to")
        self.wait(self.clips, "the selection becomes a clip")
        self.keys((Keys.SHIFT, Keys.ARROW_DOWN), (Keys.SHIFT, Keys.ARROW_DOWN))
        self.wait(lambda: self.passage() == [{"kind": "cues", "text": "1-2"}], "cues are taken whole")
        self.keys(Keys.ARROW_DOWN)
        self.assertEqual(self.passage(), [{"kind": "cues", "text": "1-2"}], "moving on selects nothing")
        self.shot("by-keys")

    def test_by_quote(self):
        field = self.named("searchbox", "Search")
        field.send_keys("Every city has an accent ... name the town")
        self.wait(lambda: self.all("mark"), "what was found is marked")
        field.send_keys(Keys.CONTROL, Keys.ENTER)
        self.wait(self.clips, "the quote becomes a clip")
        self.assertTrue(self.selected().startswith("Every city has an accent."), self.selected())
        # A quote takes the whole of what it begins and ends in, as `--quote` does.
        self.assertIn("name the town.", self.selected())
        self.shot("quoted")

    def test_found_words_take_their_sentence(self):
        self.named("searchbox", "Search").send_keys("corner is")
        self.wait(lambda: self.all("mark"), "what was found is marked")
        self.button("Select").click()
        self.wait(self.clips, "the sentence becomes a clip")
        self.assertEqual(self.selected(), "A corner is where it changes its mind.")

    def test_finding_goes_from_hit_to_hit_and_escape_clears(self):
        field = self.named("searchbox", "Search")
        field.send_keys("tram")
        count = lambda: self.css(".search .count").text
        self.wait(lambda: count() == "1 of 2", "the number of hits")
        field.send_keys(Keys.ENTER)
        self.assertEqual(count(), "2 of 2")
        field.send_keys(Keys.SHIFT, Keys.ENTER)
        self.assertEqual(count(), "1 of 2")
        self.assertEqual(self.css("mark.current").text, "tram")
        self.shot("found")
        field.send_keys(Keys.ESCAPE)
        self.assertEqual(field.get_property("value"), "")
        self.assertEqual(self.all("mark"), [])

    def test_a_time_goes_there(self):
        self.named("searchbox", "Search").send_keys("0:53")
        self.wait(lambda: self.css("input[aria-label='Time now']").get_property("value") == "0:53.0", "the time is gone to")
        self.wait(lambda: self.css("#cue-11").is_displayed(), "its cue is shown")

    def test_only_one_speaker(self):
        self.button("Wren").click()
        self.assertEqual({one.text for one in self.all(".cue .name")}, {"Wren"})
        self.button("Wren").click()
        self.wait(lambda: len({one.text for one in self.all(".cue .name")}) > 1, "all are shown again")

    def test_edges_to_the_millisecond_by_field_and_by_keys(self):
        self.choose_by_drag(("recorded", 1), ("corners", 1))
        field = self.named("textbox", "Start of the selection")
        field.clear()
        field.send_keys("0:05.25", Keys.ENTER)
        start = lambda: self.state()["clips"][0]["ranges"][0]["start"]
        self.wait(lambda: abs(start() - 5.25) < 0.001, "the start is as written")
        self.driver.execute_script("document.activeElement.blur()")
        self.keys("a", "a", (Keys.SHIFT, "s"))
        self.wait(lambda: abs(start() - 5.33) < 0.001, "nudged by -10, -10 and 100 ms")
        handle = self.named("slider", "Start of the selection")
        handle.send_keys(Keys.ARROW_LEFT)
        self.wait(lambda: abs(start() - 5.32) < 0.001, "nudged on the handle")
        self.shot("edges")

    def test_a_handle_snaps_to_words(self):
        self.choose_by_drag(("recorded", 1), ("corners", 1))
        first = self.selected()
        end = self.named("slider", "End of the selection")
        ActionChains(self.driver).click_and_hold(end).move_by_offset(-300, 0).release().perform()
        self.wait(lambda: self.selected() != first, "fewer words")
        self.assertTrue(first.startswith(self.selected()), self.selected())

    def test_undo_and_redo(self):
        self.choose_by_drag(("recorded", 1), ("corners", 1))
        self.button("Undo").click()
        self.wait(lambda: not self.clips(), "the clip is gone")
        self.button("Redo").click()
        self.wait(self.clips, "the clip is back")

    def test_one_passage_more(self):
        self.choose_by_drag(("A", 2), ("mind", 2))
        self.keys("p")
        self.drag(self.word("Eleven", 5), self.word("more", 5))
        self.wait(lambda: len(self.passage()) == 2, "two passages")
        self.assertEqual(len(self.clips()), 1)
        self.assertEqual(len(self.all(".passages li")), 2)
        self.wait_for_preview()
        self.shot("two-passages")


if __name__ == "__main__":
    unittest.main()

"""Beginning without files: they are chosen in the page."""

import tempfile

from studio import DEMO, PageCase, Studio, unittest


class Empty(Studio):
    """The program without files, in a folder of its own."""

    def __init__(self):
        self.place = tempfile.TemporaryDirectory()
        super().__init__(files=(), folder=self.place.name)

    def stop(self):
        self.run.terminate()
        self.run.wait(20)
        self.run.stdout.close()
        self.errors.close()
        self.place.cleanup()


class Beginning(PageCase):
    ready = "#plain input[type=file]"

    def begin(self):
        return Empty()

    def test_two_files_become_an_episode(self):
        self.shot("empty")
        for kind, name in (("transcript", "episode.srt"), ("recording", "episode.mp3")):
            box = 1 if kind == "transcript" else 0
            self.all("#plain input[type=file]")[box].send_keys(str(DEMO / name))
            if kind == "transcript":
                self.wait(lambda: "episode.srt" in self.css("#plain").text, "the transcript is there")
        self.wait(self.words, "the transcript is shown")
        self.assertEqual((self.studio.folder / "cueclip-episode" / "episode.srt").read_bytes(), (DEMO / "episode.srt").read_bytes())
        self.choose_by_drag(("A", 2), ("mind", 2))
        self.wait_for_preview()
        self.shot("begun")


if __name__ == "__main__":
    unittest.main()

"""As it is installed: the program finds its page, styles and demo under another prefix."""

import os
import pathlib
import subprocess
import tempfile

from studio import PageCase, ROOT, Studio, unittest


class Installed(PageCase):
    def begin(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        built = pathlib.Path(os.environ.get("CUECLIP", str(ROOT / "build" / "cueclip"))).resolve().parent
        subprocess.run(["cmake", "--install", built, "--prefix", place.name], check=True, stdout=subprocess.DEVNULL)
        return Studio(program=str(pathlib.Path(place.name) / "bin" / "cueclip"))

    def test_a_clip_is_chosen_and_seen(self):
        self.choose_by_drag(("A", 2), ("mind", 2))
        self.wait_for_preview()
        self.wait(lambda: len(self.all(".style img[src]")) == 8, "all styles are there")


if __name__ == "__main__":
    unittest.main()

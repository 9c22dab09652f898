"""The page's own texts: each in every language, none missing, none said twice; and keys that are no two things."""

import collections
import pathlib
import re
import unittest

PAGE = pathlib.Path(__file__).resolve().parents[2] / "assets" / "studio"
NAME = re.compile(r"(?:^|[\s{])'?([\w:]+)'?: (?=['`(])")


def named(language):
    return NAME.findall((PAGE / f"texts_{language}.js").read_text(encoding="utf-8").split("export default {", 1)[1])


class Texts(unittest.TestCase):
    def test_every_text_is_there_once_in_every_language(self):
        # The names of keys, as keyboards have them printed, differ by language.
        own = {language: [name for name in named(language) if not name.startswith("keyname_")] for language in ("en", "fr")}
        for language, names in own.items():
            self.assertEqual([name for name, times in collections.Counter(names).items() if times > 1], [], language)
        self.assertEqual(set(own["en"]), set(own["fr"]))

    def test_every_text_that_is_asked_for_is_there(self):
        asked = set()
        for part in PAGE.glob("*.js"):
            asked |= set(re.findall(r"\bt\('([^']+)'|text: '(key_\w+)'", part.read_text(encoding="utf-8")))
        asked = {name for pair in asked for name in pair if name}
        self.assertEqual(asked - set(named("en")), set())

    def test_a_key_does_one_thing_in_a_place(self):
        table = (PAGE / "keys.js").read_text(encoding="utf-8")
        held = collections.Counter()
        for where, keys in re.findall(r"\{where: '(\w+)', keys: \[([^\]]+)\]", table):
            for key in re.findall(r"'([^']+)'", keys):
                held[where, key] += 1
        self.assertGreater(len(held), 40)
        self.assertEqual([key for key, times in held.items() if times > 1], [])

    def test_a_file_has_at_most_400_lines(self):
        for part in PAGE.iterdir():
            self.assertLessEqual(len(part.read_text(encoding="utf-8").splitlines()), 400, part.name)

    def test_nothing_is_loaded_from_elsewhere_nor_put_in_as_html(self):
        for part in PAGE.iterdir():
            text = part.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
            self.assertNotRegex(text, r"https?://|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|style=", part.name)


if __name__ == "__main__":
    unittest.main()

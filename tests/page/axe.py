"""Holds the page against axe-core's rules, outside of CI: `npm install axe-core`, then

    /usr/bin/python3 tests/page/axe.py node_modules/axe-core/axe.min.js

Prints each finding of each state of the page, and ends with 1 where one is serious or critical.
"""

import pathlib
import sys
import time

from studio import PageCase, look

RUN = "const done = arguments[0]; axe.run().then(found => done(found.violations), fault => done([{id: String(fault), impact: 'critical', nodes: []}]))"
SERIOUS = ("serious", "critical")


class Held(PageCase):
    def runTest(self):
        axe = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
        self.found = []
        self.driver.execute_script(axe)
        self.hold("nothing chosen")
        self.choose_by_drag(("A", 2), ("mind", 2))
        self.wait_for_preview()
        self.hold("a clip")
        self.named("searchbox", "Search").send_keys("tram")
        self.wait(lambda: self.all("mark"), "what was found is marked")
        self.css(".fields details summary").click()
        self.hold("found")
        self.button("Mend the words").click()
        self.wait(lambda: self.css("dialog textarea"), "the editor is open")
        self.hold("editor")
        self.button("Cancel").click()
        self.button("Make").click()
        self.wait(lambda: self.all(".made-file"), "it is made")
        self.hold("made")
        self.keys("?")
        self.hold("keys")
        self.button("Close").click()
        look(self.driver, 1440, 900, dark=True)
        self.hold("dark")
        look(self.driver, 360, 740)
        self.hold("narrow")

    def hold(self, state):
        time.sleep(1)  # colours go over into each other for a moment
        for one in self.driver.execute_async_script(RUN):
            self.found.append(one["impact"])
            print(f"{state}: {one['impact']}: {one['id']}: {one.get('help', '')}")
            for node in one["nodes"][:4]:
                print("   ", node["html"][:140], "|", node.get("failureSummary", "").replace("\n", " ")[:200])


def main():
    held = Held()
    held.setUp()
    try:
        held.runTest()
    finally:
        held.doCleanups()
    return 1 if any(impact in SERIOUS for impact in held.found) else 0


if __name__ == "__main__":
    sys.exit(main())

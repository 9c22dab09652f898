"""Sentences that festival speaks, and when it says that each word begins: the truth that words are held against."""
import json
import pathlib
import random
import re
import subprocess
import wave

RATE = 16000
VOICES = {"kal": ("voice_kal_diphone", "en", "utf-8"), "slt": ("voice_cmu_us_slt_arctic_hts", "en", "utf-8"),
          "lp": ("voice_lp_diphone", "it", "iso-8859-1"), "czech": ("voice_czech_ph", "cs", "iso-8859-2"),
          "russian": ("voice_msu_ru_nsh_clunits", "ru", "utf-8")}
SCHEME = """
(define (say text wav times)
  (let ((utt (utt.synth (eval (list 'Utterance 'Text text)))) (out (fopen times "w")))
    (utt.wave.resample utt 16000)
    (utt.save.wave utt wav 'riff)
    (mapcar (lambda (token) (format out "w %s %f\\n" (item.feat token 'name)
                                    (item.feat token 'R:Token.daughter1.word_start)))
            (utt.relation.items utt 'Token))
    (mapcar (lambda (part) (format out "s %s %f\\n" (item.name part) (item.feat part 'segment_end)))
            (utt.relation.items utt 'Segment))
    (fclose out)))
"""
PAUSES = ("pau", "#", "_")


def _times(rows, count):
    """Start and end of each word; None where festival has made more or fewer words of the text."""
    starts = [float(row[2]) for row in rows if row[0] == "w" and float(row[2]) > 0]
    parts = [(row[1], float(row[2])) for row in rows if row[0] == "s"]
    if len(starts) != count:
        return None
    ends = []
    for i, start in enumerate(starts):
        following = starts[i + 1] if i + 1 < count else float("inf")
        ends.append(max([end for name, end in parts if name not in PAUSES and start < end <= following + 1e-4]
                        or [start]))
    return list(zip(starts, ends))


def speak(voice, sentences, folder):
    """Each sentence as {"text", "data" (16-bit samples), "words": [(start, end)]}."""
    folder.mkdir(parents=True, exist_ok=True)
    scheme_voice, _, encoding = VOICES[voice]
    script = SCHEME + f"({scheme_voice})\n"
    for i, sentence in enumerate(sentences):
        script += f'(say "{sentence}" "{folder}/{i}.wav" "{folder}/{i}.txt")\n'
    (folder / "say.scm").write_bytes(script.encode(encoding, "replace"))
    subprocess.run(["festival", "-b", folder / "say.scm"], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    spoken = []
    for i, sentence in enumerate(sentences):
        with wave.open(str(folder / f"{i}.wav")) as file:
            data = file.readframes(file.getnframes())
        rows = [line.split() for line in (folder / f"{i}.txt").read_bytes().decode(encoding, "replace").splitlines()]
        times = _times(rows, len(sentence.split()))
        if times:
            spoken.append({"text": sentence, "data": data, "words": times})
    return spoken


def librivox(folder):
    """Sentences that people read, with the times of a forced path of pocketsphinx."""
    data = pathlib.Path("/usr/share/pocketsphinx/test/data/librivox")
    grammar = folder / "sentence.gram"
    spoken = []
    for line in (data / "transcription").read_text().splitlines():
        text, name = re.match(r"<s> (.*) </s> \((.*)\)", line).groups()
        grammar.write_text(f"#JSGF V1.0;\ngrammar g;\npublic <s> = {text} ;\n")
        out = subprocess.run(["pocketsphinx_continuous", "-infile", data / f"{name}.wav", "-jsgf", grammar, "-time",
                              "yes", "-remove_noise", "no", "-logfn", "/dev/null"], capture_output=True,
                             text=True, check=False).stdout
        rows = [row.split() for row in out.splitlines() if re.match(r"[^<\[]\S* \d+\.\d+ \d+\.\d+", row)]
        if [re.sub(r"\(\d+\)", "", row[0]) for row in rows] != text.split():
            continue
        with wave.open(str(data / f"{name}.wav")) as file:
            spoken.append({"text": text, "data": file.readframes(file.getnframes()),
                           "words": [(float(row[1]), float(row[2])) for row in rows]})
    return spoken


class Recording:
    """Sentences after each other: samples, and cues with the times of their words."""

    def __init__(self):
        self.data = b""
        self.cues = []

    @property
    def length(self):
        return len(self.data) / 2 / RATE

    def add_silence(self, seconds):
        self.data += b"\0\0" * int(seconds * RATE)

    def add(self, spoken):
        at = self.length
        words = [(at + start, at + end) for start, end in spoken["words"]]
        self.cues.append({"text": spoken["text"], "words": words})
        self.data += spoken["data"]

    def write(self, path):
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(self.data)


def of_sentences(spoken, longest_pause, seed=7):
    chance = random.Random(seed)
    recording = Recording()
    for one in spoken:
        recording.add_silence(chance.uniform(0, longest_pause))
        recording.add(one)
    return recording


def faster(cues, tempo):
    return [{**cue, "words": [(start / tempo, end / tempo) for start, end in cue["words"]]} for cue in cues]


def mangled(cues, seed=3):
    """A twentieth of the words left out, and a twentieth others."""
    chance = random.Random(seed)
    every = [word for cue in cues for word in cue["text"].split()]
    result = []
    for cue in cues:
        texts, times = [], []
        for word, time in zip(cue["text"].split(), cue["words"]):
            draw = chance.random()
            if draw < 0.05:
                continue
            texts.append(chance.choice(every) if draw < 0.1 else word)
            times.append(time)
        if texts:
            result.append({"text": " ".join(texts), "words": times})
    return result


def srt(cues):
    def clock(seconds):
        thousandths = round(seconds * 1000)
        return (f"{thousandths // 3600000:02}:{thousandths // 60000 % 60:02}:{thousandths // 1000 % 60:02},"
                f"{thousandths % 1000:03}")
    return "".join(f"{number}\n{clock(cue['words'][0][0])} --> {clock(cue['words'][-1][1])}\n{cue['text']}\n\n"
                   for number, cue in enumerate(cues, 1))


def load_sentences(path):
    return json.loads(path.read_text(encoding="utf-8"))

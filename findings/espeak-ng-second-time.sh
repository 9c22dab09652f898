#!/bin/sh
# espeak-ng 1.51: the same text, spoken twice by one process, is not the same sound.
#
# A voice's flutter, by which its pitch wavers, goes on where the last text left it, and as sound is made by whole periods of the
# pitch, the length differs too. Neither setting the voice again nor initialising again (espeak_ng_Initialize, which other
# libraries would reset by) puts it back; a new process does. Who compares or caches what it says, or wants the same bytes at any
# number of threads, needs a process for each text. cueclip has cueclip-speak for it.
#
# Seen with Debian 12's libespeak-ng1 and espeak-ng-data 1.51+dfsg-10+deb12u2, amd64:
#   first, second and third time in one process: three sounds, of other lengths; in another process: the same three.
# Ends with 1 where that has changed.
set -eu

version=1.51+dfsg-10+deb12u2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq "libespeak-ng1=$version" "espeak-ng-data=$version" libpcaudio0 libsonic0 2>/dev/null
for package in *.deb; do dpkg -x "$package" .; done

cat > speak.py <<'END'
import ctypes, hashlib, os

TIMES = 3
library = ctypes.CDLL("libespeak-ng.so.1")
sound = bytearray()


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_char), ctypes.c_int, ctypes.c_void_p)
def take(samples, count, events):
    if samples and count > 0:
        sound.extend(ctypes.string_at(samples, 2 * count))
    return 0


library.espeak_Initialize(2, 0, os.environ["DATA"].encode(), 0)
library.espeak_SetSynthCallback(take)
text = b"The same words, said once more, and nothing else has changed."
for _ in range(TIMES):
    sound.clear()
    library.espeak_ng_Initialize(None)
    library.espeak_SetVoiceByName(b"en-us")
    library.espeak_Synth(text, len(text) + 1, 0, 1, 0, 1, None, None)
    print(len(sound) // 2, hashlib.sha256(sound).hexdigest()[:16])
END
library=$(dirname "$(find . -name 'libespeak-ng.so.1' | head -n 1)")
data=$(dirname "$(dirname "$(find . -name phontab | head -n 1)")")
run() { LD_LIBRARY_PATH="$PWD/$library" DATA="$PWD/$data" python3 speak.py; }
run > one
run > other
echo "samples, and a digest of them, of the same text three times in one process:"
cat one
cmp -s one other || { echo "changed: another process says it otherwise"; exit 1; }
[ "$(sort -u one | wc -l)" -eq 3 ] || { echo "changed: the same text is the same sound now"; exit 1; }
echo "as described: three sounds in one process, and the same three in another"

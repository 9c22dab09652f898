# The two commands: `make demo` and `make test`. Both install what is missing, build, and work offline after that.

# Every package that building and running needs, by its Debian name; this is the one place that names them.
BUILD_PACKAGES := g++ cmake ninja-build pkg-config libavcodec-dev libavfilter-dev libavformat-dev libavutil-dev libswresample-dev \
  libswscale-dev libass-dev libfontconfig-dev libfreetype-dev libicu-dev libcairo2-dev libqrencode-dev libcli11-dev \
  libebur128-dev libespeak-ng-dev libhyphen-dev libmicrohttpd-dev libtomlplusplus-dev libx264-dev libxml2-dev libarchive-dev nlohmann-json3-dev libfmt-dev
# Where words may be parted.
HYPHEN_PACKAGES := $(addprefix hyphen-,de en-gb en-us es fr it nl pl pt-br pt-pt)
FONT_PACKAGES := fonts-inter fonts-noto-core fonts-noto-cjk fonts-symbola fontconfig
TEST_PACKAGES := libgtest-dev libopenh264-dev strace tesseract-ocr zbar-tools chromium chromium-driver python3-selenium
PACKAGES := $(BUILD_PACKAGES) $(FONT_PACKAGES) $(HYPHEN_PACKAGES) $(TEST_PACKAGES)
CHECK_PACKAGES := clang-format clang-tidy
BENCH_PACKAGES := ffmpeg python3 festival festvox-us-slt-hts festvox-kallpc16k festvox-italp16k festvox-ru festvox-czech-ph \
  pocketsphinx pocketsphinx-en-us pocketsphinx-testdata groff-base fortunes $(addprefix fortunes-,br cs de es it pl) \
  $(addprefix manpages-,de es fr it nl pl pt-br)
SCALE_PACKAGES := munge slurmctld slurmd
FUZZ_PACKAGES := clang libclang-rt-dev

SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
PREFIX ?= /usr/local
FUZZ_S ?= 60
PARALLEL_TESTS := WorkInOrder|NumberOfJobs|cli\.Batch|cli\.Stop
CUECLIP := build/cueclip
DEMO := assets/demo/episode.mp3 assets/demo/episode.srt
DEMO_CLIP := --cues 8-12 --link slowears.example/12 \
  --speaker 'Aurèle Lanvaux=Aurèle Lanvaux, field recordist' --speaker 'Dr. Kofi Tamworth=Dr. Kofi Tamworth, acoustician' \
  --speaker 'Wren=Wren, host' --shape square,portrait,landscape

# $(call install,PACKAGES): asks dpkg first, so that nothing is fetched where nothing is missing.
define install
@missing=$$(for package in $(1); do \
    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || printf '%s ' $$package; done); \
if [ -n "$$missing" ]; then \
  echo "Installing what is missing, by apt-get$(if $(SUDO), with sudo): $$missing"; \
  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef

# $(call configure,PRESET,FOLDER): once; and again where WERROR=ON has warnings be errors, as .ci/run does. Who builds on
# another system may meet a warning that nobody has seen.
define configure
@test -f $(2)/build.ninja -a -z "$(WERROR)" || cmake --preset $(1) $(if $(WERROR),-DCUECLIP_WERROR=$(WERROR))
endef

.PHONY: build demo test bench load asan tsan fuzz scale install format lint packages setup check-setup clean

build: setup
	@cmake --build build --target cueclip

demo: build
	@mkdir -p demo
	@$(CUECLIP) render $(DEMO) $(DEMO_CLIP) --force -o demo/slow-ears.mp4

test: setup
	@cmake --build build
	@ctest --test-dir build --output-on-failure --no-tests=error -j 2

# The same tests with every address and every undefined step watched; but for what tesseract reads, which is not, and three
# that draw in more looks what others draw too.
NOT_FOR_ASAN := *ToCharacterRecognition*:*StylesOnHardCovers*:Brand.HasACoverAndALogoThatDoNotMeet:Brand.ShowsADifference*
asan: setup
	$(call configure,asan,build-asan)
	@cmake --build build-asan
	@ASAN_OPTIONS=malloc_context_size=4:quarantine_size_mb=32 LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0 \
	  GTEST_FILTER='-$(NOT_FOR_ASAN)' \
	  ctest --test-dir build-asan --output-on-failure --no-tests=error -j 2

# The tests of what works side by side, under ThreadSanitizer.
tsan: setup
	$(call configure,tsan,build-tsan)
	@cmake --build build-tsan --target cueclip cli_tests render_tests
	@TSAN_OPTIONS=suppressions=$(CURDIR)/tests/tsan.supp ctest --test-dir build-tsan --output-on-failure \
	  --no-tests=error -R '$(PARALLEL_TESTS)'

# Inputs made up to break the readers and the captions: FUZZ_S seconds of them for each target.
fuzz: setup
	$(call install,$(FUZZ_PACKAGES))
	$(call configure,fuzz,build-fuzz)
	@cmake --build build-fuzz --target fuzz
	@tests/fuzz/run.sh build-fuzz $(FUZZ_S)

# A season rendered by a real Slurm on this machine, in four shards: every clip once, the bytes of one machine.
scale: build
	$(call install,$(SCALE_PACKAGES))
	@tests/scale/run $(CUECLIP)

# What x264's knobs cost and give on each style, and cueclip beside the ffmpeg program; no part of `make test`.
bench: build
	$(call install,$(BENCH_PACKAGES))
	@cmake --build build --target rate_distortion
	@tests/bench/versus $(CUECLIP) $(DEMO) 24 30
	@tests/bench/studio $(CUECLIP) $(DEMO)
	@tests/bench/align $(CUECLIP)
	@tests/bench/breaks $(CUECLIP)
	@tests/bench/studio_page $(CUECLIP) $(DEMO) city
	@build/rate_distortion
	@build/rate_distortion studio --all

# Ten hours, a hundred thousand cues, five hundred clips: what they take, beside a tenth of that.
load: build
	$(call install,$(BENCH_PACKAGES))
	@tests/load/run $(CUECLIP) $(DEMO)

install: build
	@cmake --install build --prefix $(PREFIX)

format: check-setup
	@git ls-files '*.h' '*.cpp' | xargs clang-format -i

# Fails where clang-format would change a line, or clang-tidy warns.
lint: setup check-setup
	@git ls-files '*.h' '*.cpp' | xargs clang-format --dry-run --Werror
	@test -f build-lint/build.ninja || cmake -B build-lint -G Ninja -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
	@git ls-files 'src/*.cpp' | xargs -P 2 -n 4 clang-tidy -p build-lint --quiet

packages:
	@echo $(PACKAGES)

setup:
	$(call install,$(PACKAGES))
	$(call configure,release,build)

check-setup:
	$(call install,$(CHECK_PACKAGES))

clean:
	@rm -rf build build-asan build-tsan build-fuzz build-lint demo

#!/usr/bin/env bash
# run.sh BUILD SECONDS [TARGET...]: runs each fuzz target that long, with its seeds, the words of its grammar, and
# what once broke it. What breaks it now is kept in BUILD/found; what is worth keeping of the rest in BUILD/corpus.
set -u
here=$(dirname "$0")
build=$1
seconds=$2
shift 2
if [ $# -eq 0 ]; then
  set -- $(ls "$here" | sed -n 's/_fuzz\.cpp$//p')
fi

# What a target is given beside seeds/TARGET and regressions/TARGET.
more_seeds() {
  case $1 in
    transcript) echo "$here/../data/transcripts" "$here/seeds/subrip" "$here/seeds/webvtt" "$here/seeds/ass" "$here/seeds/json" "$here/seeds/text" "$here/seeds/table" "$here/seeds/textgrid" "$here/seeds/lrc" ;;
    subrip | webvtt | ass | json | html | html_page | page_text | console) echo "$here/../data/transcripts" ;;
    style) echo "$here/../../styles" ;;
  esac
}

dictionary() {
  case $1 in
    transcript | subrip | webvtt | ass | json | html | html_page | page_text | console | ttml | sami | text | table | textgrid | lrc) echo transcripts ;;
    style | episode | networks) echo toml ;;
    captions | ass_text | drawn_words | quote) echo words ;;
    edited_script) echo script ;;
    *) echo "$1" ;;
  esac
}

export LSAN_OPTIONS=suppressions=$here/lsan.supp:print_suppressions=0
failed=""
for target; do
  corpus=$build/corpus/$target
  mkdir -p "$corpus" "$build/found"
  folders=$corpus
  for folder in "$here/seeds/$target" "$here/regressions/$target" $(more_seeds "$target"); do
    if [ -d "$folder" ]; then folders="$folders $folder"; fi
  done
  echo "fuzz: $target, $seconds s"
  if ! "$build/${target}_fuzz" $folders -dict="$here/dictionaries/$(dictionary "$target").dict" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$build/found/$target-" </dev/null >"$build/$target.log" 2>&1; then
    failed="$failed $target"
    tail -n 30 "$build/$target.log"
  fi
done
if [ -n "$failed" ]; then
  echo "fuzz: broken by what is in $build/found:$failed"
  exit 1
fi

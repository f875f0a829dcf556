# bash completion of sheaf
_sheaf()
{
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} flags
  COMPREPLY=()
  # bash parts --x=y into three words.
  [[ $current == = ]] && current=
  [[ $previous == = ]] && previous=${COMP_WORDS[COMP_CWORD-2]}
  case $previous in
    --from) mapfile -t COMPREPLY < <(compgen -W "html markdown text json jsonl" -- "$current"); return ;;
    --order) mapfile -t COMPREPLY < <(compgen -W "given name date" -- "$current"); return ;;
    --toc-depth) mapfile -t COMPREPLY < <(compgen -W "1 2 3" -- "$current"); return ;;
    --max-size) mapfile -t COMPREPLY < <(compgen -W "25MB 36MB 100MB 200MB" -- "$current"); return ;;
    --cover) mapfile -t COMPREPLY < <(compgen -W "typographic lead-picture grid contents monogram newspaper lead" -f -- "$current"); return ;;
    --root) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
    -d|--defaults|-o|--output|--style|--font|--log) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    -M|--metadata) mapfile -t COMPREPLY < <(compgen -S = -W "id title subtitle creator language publisher rights description date modified series number style cover order" -- "$current"); return ;;
    --for) mapfile -t COMPREPLY < <(compgen -W "any phone tablet kindle kindle-email kobo pocketbook tolino boox remarkable xteink text" -- "$current"); return ;;
    --require) mapfile -t COMPREPLY < <(compgen -S = -W "articles words images captions links tables notes" -- "$current"); return ;;
    --url|--select|--remove|-t|--title|-a|--author|-l|--lang|-j|--jobs) return ;;
  esac
  if [[ ${COMP_WORDS[1]} == cache ]]; then
    flags="--clear -h --help"
  elif [[ ${COMP_WORDS[1]} == styles ]]; then
    flags="--preview -h --help"
  elif [[ ${COMP_WORDS[1]} == covers ]]; then
    flags="--preview --for -h --help"
  elif [[ ${COMP_WORDS[1]} == list ]]; then
    flags="--from --root --url -d --defaults --select --remove --no-extract --no-images --order -t --title -a
    --author -l --lang -M --metadata --for --max-size --no-max-size --strict --require --json --log -j --jobs --no-cache
    --explain -q --quiet -v --verbose -h --help -V --version --extract --images --cache --no-strict --no-json --no-explain
    --no-quiet --no-verbose"
  else
    flags="--from --root --url -d --defaults --select --remove --no-extract --no-images --order -o --output -t
    --title -a --author -l --lang -M --metadata --for --style --font --cover --toc-depth --no-colophon --max-size
    --no-max-size --vertical --individual
    --strict --require --force --dry-run --json --log -j --jobs --no-cache -q --quiet -v --verbose -h --help -V
    --version --extract --images --cache --no-vertical --no-individual --no-strict --no-force --no-dry-run --no-json
    --no-quiet --no-verbose --no-cover --colophon"
  fi
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$current")
  elif ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W "build list devices styles covers cache" -f -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o filenames -F _sheaf sheaf

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * Each script passes the words up to the cursor to `qundai completion --complete` and offers the lines that it prints: a candidate for
 * the last word and, after a tab, what it means. Without any the shell offers files.
 */
export function scriptFor(shell: Shell): string {
  return SCRIPTS[shell];
}

// Bash splits words at = and : too, so that they are joined again, and what bash counts as another word is taken off each candidate.
const BASH = `_qundai() {
  local words=() word line cur="\${COMP_WORDS[COMP_CWORD]}" joined=0
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD}"; do
    if [[ \${#words[@]} -gt 0 && ( $joined == 1 || $word == [=:]* ) ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    if [[ $word == *[=:] ]]; then joined=1; else joined=0; fi
  done
  if [[ $cur == [=:] ]]; then cur=; fi
  local last="\${words[\${#words[@]}-1]}"
  local skip=$(( \${#last} - \${#cur} ))
  COMPREPLY=()
  while IFS= read -r line; do
    line="\${line%%$'\\t'*}"
    COMPREPLY+=("\${line:skip}")
  done < <("\${1:-qundai}" completion --complete "\${words[@]}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *[=:] ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _qundai qundai
`;

const ZSH = `#compdef qundai
_qundai() {
  local line
  local -a found
  for line in "\${(@f)$(command qundai completion --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( \${#found} )); then _describe -V qundai found; else _files; fi
}
if [[ \${funcstack[1]} == _qundai ]]; then _qundai "$@"; else compdef _qundai qundai; fi
`;

const FISH = `function __qundai_complete
    set -l token (commandline -ct)
    set -l words (commandline -opc) "$token"
    set -l found (command qundai completion --complete $words[2..-1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path "$token"
    end
end
complete -c qundai -f -a '(__qundai_complete)'
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };

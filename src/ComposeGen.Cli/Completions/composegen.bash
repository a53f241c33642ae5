# Completes composegen in bash; where it knows nothing, files are completed.
_composegen() {
    local line="${COMP_LINE:0:COMP_POINT}"
    line="${line#*composegen}"
    line="${line# }"
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}

complete -o default -F _composegen composegen

#compdef composegen
# Completes composegen in zsh; where it knows nothing, files are completed.
_composegen() {
    local line="${(j: :)words[2,CURRENT]}"
    local -a found=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)"})
    (( $#found )) && compadd -a found || _files
}

# A file that zsh found by its name runs as the function itself, already when it is first asked; one that was sourced registers it.
if [[ "${funcstack[1]}" == _composegen ]]; then
    _composegen
else
    compdef _composegen composegen
fi

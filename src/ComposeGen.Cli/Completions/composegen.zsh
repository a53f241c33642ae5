#compdef composegen
# Completes composegen in zsh; where it knows nothing, files are completed.
_composegen() {
    local line="${(j: :)words[2,CURRENT]}"
    local -a found
    found=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    compadd -a found || _files
}

compdef _composegen composegen

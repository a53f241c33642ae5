# Completes composegen in fish, besides files.
function __composegen_complete
    set -l line (commandline -cp | string replace -r '^\S+\s?' '')
    composegen "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end

complete -c composegen -a '(__composegen_complete)'

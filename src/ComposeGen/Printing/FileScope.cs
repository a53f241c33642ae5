using ComposeGen.Shapes;

namespace ComposeGen.Printing;

/// <summary>The variables of a file's code: shared networks, networks, volumes, and services that others use.</summary>
internal sealed class FileScope : CodeScope
{
    private readonly Dictionary<(string Section, string Name), string> _variables = [];
    private readonly HashSet<(string Section, string Name)> _declared = [];
    private HashSet<(string Section, string Name)> _used = [];
    private HashSet<(string Section, string Name)> _wasUsed = [];

    /// <summary>The service whose code is printed, which cannot refer to itself.</summary>
    public string? Service { get; set; }

    /// <summary>Whether a variable was used the last time that the code was printed.</summary>
    public bool WasUsed(string section, string name) => _wasUsed.Contains((section, name));

    /// <summary>Names the variable for a name in a section of the file.</summary>
    public void Add(string section, string name, string variable) => _variables[(section, name)] = variable;

    /// <summary>Returns the variable for a name in a section of the file, without a use of it.</summary>
    public string NameOf(string section, string name) => _variables[(section, name)];

    /// <summary>Records that what follows can use a variable.</summary>
    public void Declare(string section, string name) => _declared.Add((section, name));

    /// <summary>Prepares for printing the code again.</summary>
    public void Restart()
    {
        _declared.Clear();
        (_wasUsed, _used) = (_used, []);
    }

    /// <inheritdoc/>
    public override string? VariableOf(string section, string name)
    {
        if (!_variables.TryGetValue((section, name), out var variable) || (section == "services" && name == Service))
        {
            return null;
        }

        _used.Add((section, name));
        IsAhead |= !_declared.Contains((section, name));
        return variable;
    }
}

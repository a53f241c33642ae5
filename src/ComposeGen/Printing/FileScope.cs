using ComposeGen.Shapes;

namespace ComposeGen.Printing;

/// <summary>The variables of a file's code: shared networks, networks, volumes, and services that others use.</summary>
internal sealed class FileScope : CodeScope
{
    private readonly Dictionary<(string Section, string Name), string> _variables = [];
    private readonly HashSet<(string Section, string Name)> _declared = [];
    private readonly HashSet<(string Section, string Name)> _used = [];

    /// <summary>The service whose code is printed, which cannot refer to itself.</summary>
    public string? Service { get; set; }

    /// <summary>Whether a variable was used.</summary>
    public bool IsUsed(string section, string name) => _used.Contains((section, name));

    /// <summary>Names the variable for a name in a section of the file.</summary>
    public void Add(string section, string name, string variable) => _variables[(section, name)] = variable;

    /// <summary>Returns the variable for a name in a section of the file, without a use of it.</summary>
    public string NameOf(string section, string name) => _variables[(section, name)];

    /// <summary>Records that what follows can use a variable.</summary>
    public void Declare(string section, string name) => _declared.Add((section, name));

    /// <summary>Forgets which variables were declared and used.</summary>
    public void Restart()
    {
        _declared.Clear();
        _used.Clear();
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

using System.Globalization;
using System.Text;
using ComposeGen.Shapes;

namespace ComposeGen.Printing;

/// <summary>The names of local variables, each of them unique.</summary>
/// <param name="taken">The names of parameters.</param>
internal sealed class VariableNames(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>Returns a new name that is made from a name in the file.</summary>
    /// <param name="name">The name in the file.</param>
    /// <param name="kind">What has the name, such as "network", for names that are not free.</param>
    public string Add(string name, string kind)
    {
        var camel = Camel(name);
        var stem = camel.Length == 0 || char.IsDigit(camel[0]) ? kind + camel : camel;
        var suffixed = stem + char.ToUpperInvariant(kind[0]) + kind[1..];
        var free = Candidates(stem, suffixed).First(IsFree);
        _taken.Add(free);
        return free;
    }

    private static IEnumerable<string> Candidates(string stem, string suffixed) =>
        Enumerable.Range(2, int.MaxValue - 2)
            .Select(number => suffixed + number.ToString(CultureInfo.InvariantCulture))
            .Prepend(suffixed)
            .Prepend(stem);

    // A single letter is the parameter of a lambda.
    private bool IsFree(string name) => name.Length > 1 && CSharp.IsIdentifier(name) && !_taken.Contains(name);

    private static string Camel(string name)
    {
        var camel = new StringBuilder(name.Length);
        var (isStart, wasLower) = (false, false);
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                (isStart, wasLower) = (camel.Length > 0, false);
                continue;
            }

            var isCapital = isStart || (wasLower && char.IsAsciiLetterUpper(character));
            camel.Append(isCapital ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character));
            (isStart, wasLower) = (false, char.IsAsciiLetterLower(character));
        }

        return camel.ToString();
    }
}

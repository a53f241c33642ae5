using System.Text;

namespace ComposeGen.Shapes;

/// <summary>C# code, on one line if it fits, and otherwise broken where it may be.</summary>
internal abstract record Code
{
    /// <summary>The place of a line break, and nothing if the line is not broken.</summary>
    public static readonly Code Break = new CodeBreak("", IsForced: false);

    /// <summary>The place of a line break, and a space if the line is not broken.</summary>
    public static readonly Code Space = new CodeBreak(" ", IsForced: false);

    /// <summary>The end of a line.</summary>
    public static readonly Code NewLine = new CodeBreak("", IsForced: true);

    public static implicit operator Code(string text) => new CodeText(text);

    public static Code operator +(Code left, Code right) => new CodeParts([left, right]);

    /// <summary>Returns parts with a separator between them.</summary>
    public static Code Join(Code separator, IEnumerable<Code> parts) =>
        new CodeParts([.. parts.SelectMany((part, index) => index == 0 ? [part] : (Code[])[separator, part])]);

    /// <summary>Returns code of which all places are broken if one is.</summary>
    public static Code Group(Code code) => new CodeGroup(code);

    /// <summary>Returns code whose broken lines are indented.</summary>
    public static Code Indent(Code code) => new CodeIndent(code);

    /// <summary>Returns values between brackets: on one line, or on as many as they fill.</summary>
    public static Code Filled(string open, IReadOnlyList<Code> values, string close) => values.Count == 0
        ? open + close
        : Group(open + Indent(Break + Separated(values)) + close);

    /// <summary>Returns the call of a method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="lambda">The last argument, which is written on separate lines.</param>
    public static Code Call(string method, IReadOnlyList<Code> arguments, Code? lambda = null)
    {
        var values = arguments is [var only] ? only : Indent(Separated(arguments));
        return method + "(" + values + (lambda is null ? ")" : (arguments.Count == 0 ? "" : ", ") + lambda + ")");
    }

    /// <summary>Returns the call of a method, with all arguments on one line, or each on its own.</summary>
    public static Code CallOfMany(string method, IReadOnlyList<Code> arguments) =>
        Group(method + "(" + Indent(Break + Join("," + Space, arguments)) + ")");

    // A text of several lines begins on the line of the call.
    private static Code Separated(IReadOnlyList<Code> values) =>
        Join(",", values.Select((value, index) => index == 0 ? value : HasLines(value) ? " " + value : Group(Space + value)));

    private static bool HasLines(Code code) => code switch
    {
        CodeBreak at => at.IsForced,
        CodeGroup group => HasLines(group.Content),
        CodeIndent indent => HasLines(indent.Content),
        CodeParts parts => parts.Parts.Any(HasLines),
        _ => false,
    };

    /// <summary>Returns members between braces: on one line, or each on its own.</summary>
    public static Code Members(string open, IReadOnlyList<Code> members) => members.Count == 0
        ? open
        : Group(open + Space + "{" + Indent(Space + Join("," + Space, members)) + new CodeBreak(" ", IsForced: false, ",") + "}");

    /// <summary>Returns an expression with calls: on one line, or each on its own.</summary>
    public static Code Chain(Code receiver, IReadOnlyList<Code> calls) => calls.Count == 1
        ? receiver + "." + calls[0]
        : Group(receiver + Indent(new CodeParts([.. calls.Select(call => Break + "." + call)])));

    /// <summary>Returns a lambda that calls methods of its parameter, or <see langword="null"/> if there are no calls.</summary>
    public static Code? ChainLambda(string parameter, IReadOnlyList<Code> calls) =>
        calls.Count == 0 ? null : $"{parameter} => " + Chain(parameter, calls);

    /// <summary>Returns an expression or statements as the body of a lambda.</summary>
    public static Code Lambda(string parameter, IReadOnlyList<Code> statements) => statements is [var only]
        ? $"{parameter} => " + only
        : $"{parameter} =>" + NewLine + Block(statements);

    /// <summary>Returns statements in braces.</summary>
    public static Code Block(IEnumerable<Code> statements) =>
        "{" + Indent(new CodeParts([.. statements.Select(statement => NewLine + statement + ";")])) + NewLine + "}";
}

internal sealed record CodeText(string Text) : Code;

/// <summary>The words of a string literal, which may be divided between them.</summary>
internal sealed record CodeLiteral(string Open, IReadOnlyList<string> Words) : Code
{
    public int Length => Open.Length + Words.Sum(word => word.Length) + 1;
}

internal sealed record CodeBreak(string Flat, bool IsForced, string Before = "") : Code;

internal sealed record CodeParts(IReadOnlyList<Code> Parts) : Code;

internal sealed record CodeGroup(Code Content) : Code;

internal sealed record CodeIndent(Code Content) : Code;

/// <summary>Lays code out in lines.</summary>
internal sealed class CodeLayout
{
    /// <summary>The length of the longest line.</summary>
    public const int Columns = 130;

    private const int Step = 4;

    private readonly StringBuilder _text = new();
    private int _column;

    /// <summary>Returns code as text, with a final newline.</summary>
    public static string TextOf(Code code)
    {
        var layout = new CodeLayout();
        layout.Write(code);
        return layout._text.Append('\n').ToString();
    }

    private void Write(Code code)
    {
        var rest = new Stack<Place>([new Place(code, Indent: 0, IsFlat: false)]);
        while (rest.TryPop(out var place))
        {
            switch (place.Code)
            {
                case CodeText text:
                    Append(text.Text, place.Indent);
                    break;
                case CodeLiteral literal:
                    Append(literal, place, rest);
                    break;
                case CodeBreak at when place.IsFlat && !at.IsForced:
                    Append(at.Flat, place.Indent);
                    break;
                case CodeBreak at:
                    Append(at.Before, place.Indent);
                    _text.Append('\n');
                    _column = 0;
                    break;
                case CodeGroup group:
                    var flat = place with { Code = group.Content, IsFlat = true };
                    rest.Push(place.IsFlat || Fits(flat, rest) ? flat : flat with { IsFlat = false });
                    break;
                case CodeIndent indent:
                    rest.Push(place with { Code = indent.Content, Indent = place.Indent + Step });
                    break;
                case CodeParts parts:
                    Push(parts, place, rest);
                    break;
            }
        }
    }

    // A line begins with its indentation, unless it is blank.
    private void Append(string text, int indent)
    {
        if (text.Length > 0)
        {
            var missing = _column == 0 ? indent : 0;
            _text.Append(' ', missing).Append(text);
            _column += missing + text.Length;
        }
    }

    private void Append(CodeLiteral literal, Place place, Stack<Place> rest)
    {
        var start = _column == 0 ? place.Indent : _column;
        if (start + literal.Length + LengthAfter(rest) <= Columns)
        {
            Append($"{literal.Open}{string.Concat(literal.Words)}\"", place.Indent);
            return;
        }

        var isTooLate = start + literal.Open.Length + literal.Words[0].Length > Columns - 5;
        for (var (first, plus) = (0, ""); first < literal.Words.Count; plus = "+ ")
        {
            var indent = place.Indent + (first == 0 && !isTooLate ? 0 : Step);
            if (first > 0 || isTooLate)
            {
                _text.Append('\n');
                _column = 0;
            }

            isTooLate = false;
            var room = Columns - (_column == 0 ? indent : _column) - plus.Length - literal.Open.Length - 3;
            var count = CountThatFit(literal.Words, first, room - LengthAfter(rest));
            Append($"{plus}{literal.Open}{string.Concat(literal.Words.Skip(first).Take(count))}\"", indent);
            first += count;
        }
    }

    private static int CountThatFit(IReadOnlyList<string> words, int first, int room)
    {
        var count = 0;
        while (first + count < words.Count && (count == 0 || words[first + count].Length <= room))
        {
            room -= words[first + count].Length;
            count++;
            if (words[first + count - 1].EndsWith(@"\n", StringComparison.Ordinal))
            {
                break;
            }
        }

        return count;
    }

    private static void Push(CodeParts parts, Place place, Stack<Place> rest)
    {
        for (var index = parts.Parts.Count - 1; index >= 0; index--)
        {
            rest.Push(place with { Code = parts.Parts[index] });
        }
    }

    private bool Fits(Place place, Stack<Place> rest)
    {
        var room = Columns - (_column == 0 ? place.Indent : _column);
        return Measure(place, ref room) ?? room - LengthAfter(rest) >= 0;
    }

    // What follows up to the next place of a line break is on the same line.
    private static int LengthAfter(Stack<Place> rest)
    {
        var room = Columns;
        foreach (var place in rest)
        {
            if (Measure(place, ref room) is not null)
            {
                break;
            }
        }

        return Columns - room;
    }

    // Takes the length of code from the room. Returns whether it fits if a line break decides that, and null otherwise.
    private static bool? Measure(Place place, ref int room)
    {
        switch (place.Code)
        {
            case CodeText text:
                room -= text.Text.Length;
                return room < 0 ? false : null;
            case CodeLiteral literal:
                room -= literal.Length;
                return room < 0 ? false : null;
            case CodeBreak { IsForced: true }:
                return !place.IsFlat;
            case CodeBreak at:
                room -= place.IsFlat ? at.Flat.Length : 0;
                return place.IsFlat ? null : true;
            case CodeGroup group:
                return Measure(place with { Code = group.Content }, ref room);
            case CodeIndent indent:
                return Measure(place with { Code = indent.Content }, ref room);
            default:
                foreach (var part in ((CodeParts)place.Code).Parts)
                {
                    if (Measure(place with { Code = part }, ref room) is { } known)
                    {
                        return known;
                    }
                }

                return null;
        }
    }

    private readonly record struct Place(Code Code, int Indent, bool IsFlat);
}

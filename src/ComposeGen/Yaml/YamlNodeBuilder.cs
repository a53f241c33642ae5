namespace ComposeGen.Yaml;

/// <summary>Builds the nodes of a document without writing and reading text. They have no positions.</summary>
/// <param name="prefersLongForms">Whether values that have a short form are written in their long form.</param>
internal sealed class YamlNodeBuilder(bool prefersLongForms = false) : IYamlWriter
{
    private readonly Stack<OpenNode> _outer = new();
    private OpenNode _level = new(null);

    /// <summary>The root of the document, or <see langword="null"/> before the first value.</summary>
    public YamlNode? Root { get; private set; }

    public AssignmentForm Assignments => prefersLongForms ? AssignmentForm.Mapping : AssignmentForm.List;

    public bool PrefersLongForms => prefersLongForms;

    public void BeginMapping(string? tag = null) => Begin(tag);

    public void EndMapping()
    {
        var ended = End();
        Node(new YamlMapping([.. ended.Keys.Zip(ended.Values, (key, value) => new YamlEntry(key, value))], default, ended.Tag));
    }

    public void BeginSequence(string? tag = null) => Begin(tag);

    public void EndSequence()
    {
        var ended = End();
        Node(new YamlSequence(ended.Values, default, ended.Tag));
    }

    public void Key(string text) => _level.Keys.Add(new YamlScalar(text));

    public void Key(YamlKey key) => Key(key.Text);

    public void SectionBreak()
    {
        // The style concerns text only.
    }

    public void BeginSectionEntry(string? comment)
    {
        // Nodes have no comments.
    }

    public void Comment(string text)
    {
        // Nodes have no comments.
    }

    public void Text(string text) => Node(new YamlScalar(text));

    public void Quoted(string text) => Node(new YamlScalar(text) { IsAlwaysQuoted = true });

    public void Version(string text) => Node(new YamlScalar(text));

    public void Plain(string text) => Node(new YamlScalar(text, YamlScalarStyle.Plain));

    public void Null() => Plain("");

    public void Node(YamlNode node)
    {
        if (_outer.Count == 0)
        {
            Root = node;
        }
        else
        {
            _level.Values.Add(node);
        }
    }

    private void Begin(string? tag)
    {
        _outer.Push(_level);
        _level = new OpenNode(tag);
    }

    private OpenNode End()
    {
        var ended = _level;
        _level = _outer.Pop();
        return ended;
    }

    private sealed record OpenNode(string? Tag)
    {
        public List<YamlScalar> Keys { get; } = [];

        public List<YamlNode> Values { get; } = [];
    }
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComposeGen.Yaml;

/// <summary>A key that is written again and again: whether it needs quotes is settled once.</summary>
internal sealed class YamlKey(string text)
{
    internal Scalar Event => field ??= PlainScalar.IsSafe(text)
        ? new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, true, false)
        : new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.DoubleQuoted, false, true);
}

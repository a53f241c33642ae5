using ComposeGen.Shapes;
using ComposeGen.Yaml;

namespace ComposeGen;

public sealed partial class ComposeFile
{
    /// <summary>The same file in another format; the two share what they contain.</summary>
    internal ComposeFile WithFormat(ComposeFormat format)
    {
        var copy = (ComposeFile)MemberwiseClone();
        copy.Format = format;
        return copy;
    }

    /// <summary>What the file requires of a format.</summary>
    internal FormatRequirements FindRequirements()
    {
        var requirements = new FormatRequirements();
        Shape.Require(this, requirements);
        return requirements;
    }

    /// <summary>Writes a file that is spelled as the format has it.</summary>
    internal void Write(IYamlWriter yaml, ComposeFormat format, bool keepsSpelling = false, bool keepsVersion = false) =>
        WithFormat(keepsVersion ? ComposeFormat.Spec : format).Write(new WriteContext(yaml, format, keepsSpelling));

    private void Write(WriteContext context)
    {
        if (Verbatim is { } verbatim)
        {
            context.Yaml.Node(verbatim);
        }
        else
        {
            Shape.WriteMapping(this, context, afterBlock => SectionBreak(afterBlock, context.Yaml));
        }
    }

    private static void SectionBreak(bool afterBlock, IYamlWriter yaml)
    {
        if (afterBlock)
        {
            yaml.SectionBreak();
        }
    }
}

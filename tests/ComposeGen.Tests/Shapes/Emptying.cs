using System.Collections;

namespace ComposeGen.Tests.Shapes;

/// <summary>Takes away what a model holds, to show what shares it.</summary>
internal static class Emptying
{
    /// <summary>Empties everything that can be emptied, the deepest first.</summary>
    public static void Wipe(object? value)
    {
        switch (value)
        {
            case ComposeNode node:
                foreach (var property in node.GetType().GetProperties()
                    .Where(property => property.GetIndexParameters().Length == 0))
                {
                    Wipe(property.GetValue(node));
                    if (property.SetMethod is { IsPublic: true } && property.Name != nameof(ComposeFile.Format))
                    {
                        property.SetValue(node, null);
                    }
                }

                break;
            case NetworkAttachments attachments:
                Wipe(attachments.Networks);
                break;
            case IDictionary map:
                foreach (var each in map.Values)
                {
                    Wipe(each);
                }

                map.Clear();
                break;
            case IList list:
                foreach (var each in list)
                {
                    Wipe(each);
                }

                list.Clear();
                break;
        }
    }
}

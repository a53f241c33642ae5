using System.Globalization;
using ComposeGen.Shapes;
using static ComposeGen.Shapes.ComposeFormats;

namespace ComposeGen.Formats;

/// <summary>
/// A folder of the host that is created when it is missing: <c>create_host_path: true</c> in the long form, and the default of
/// the short form. The default of the long form is <c>create_host_path: false</c>.
/// </summary>
internal sealed class BoundFolder : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Volumes is not { } mounts || !Lacks(target, Spec))
        {
            return;
        }

        for (var index = 0; index < mounts.Count; index++)
        {
            if (mounts[index].Long is { Bind.CreateHostPath.Value: { } creates } mount)
            {
                mounts[index] = Respelled(mount, creates);
            }
        }
    }

    private static ShortOrLong<VolumeMount, ServiceMount> Respelled(ServiceMount mount, bool creates)
    {
        var rest = ServiceMount.Shape.Clone(mount);
        rest.Bind!.CreateHostPath = null;
        if (BindOptions.Shape.IsEmpty(rest.Bind))
        {
            rest.Bind = null;
        }

        return !creates ? rest : rest.Shorten() is { } shortForm ? shortForm : mount;
    }
}

/// <summary>
/// A tmpfs mount: in the long form of <c>volumes</c>, or under <c>tmpfs</c> with the options of <c>mount</c>. 3.8 keeps the long
/// form, because <c>docker stack</c> ignores the other.
/// </summary>
internal sealed class TmpfsMount : ServiceEquivalence
{
    protected override void Apply(Service service, ComposeFormats target)
    {
        if (service.Volumes is not { } mounts || Has(target, V3_8 | Spec))
        {
            return;
        }

        for (var index = mounts.Count - 1; index >= 0; index--)
        {
            if (mounts[index].Long is { } mount && Said(mount, target) is { } text)
            {
                mounts.RemoveAt(index);
                (service.Tmpfs ??= []).Insert(0, text);
            }
        }

        service.Volumes = mounts.Count == 0 ? null : mounts;
    }

    // The two forms have different units, so a variable cannot be converted.
    private static ComposeText? Said(ServiceMount mount, ComposeFormats target)
    {
        var options = mount.Tmpfs ?? new TmpfsOptions();
        return mount.Type?.Literal == "tmpfs"
            && mount.Target is { } folder
            && (options.Mode is not null || Lacks(target, From2_3))
            && ServiceMount.Shape.HasOnly(mount, ["type", "target", "read_only", "tmpfs"])
            && TmpfsOptions.Shape.HasOnly(options, ["size", "mode"])
            && mount.ReadOnly?.Text is null
            && options.Size?.Text is null
            && options.Mode?.Text is null
                ? ComposeText.FromRaw(Said(folder, mount.ReadOnly?.Value == true, options))
                : (ComposeText?)null;
    }

    private static string Said(ComposeText folder, bool isReadOnly, TmpfsOptions options)
    {
        var said = new List<string>();
        if (isReadOnly)
        {
            said.Add("ro");
        }

        if (options.Size?.Value is { } size)
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"size={size.Bytes}"));
        }

        if (options.Mode?.Value is { } mode)
        {
            said.Add($"mode={mode}");
        }

        return said.Count == 0 ? folder.Raw : $"{folder.Raw}:{string.Join(',', said)}";
    }
}

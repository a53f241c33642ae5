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

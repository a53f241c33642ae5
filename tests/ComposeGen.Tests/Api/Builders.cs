using ComposeGen.Fleets;

namespace ComposeGen.Tests.Api;

/// <summary>A builder of each type, in a file or fleet that is valid without further calls.</summary>
internal static class Builders
{
    /// <summary>
    /// Gives a builder of a type to an action, and writes the file. Returns false when the type is not a builder's.
    /// </summary>
    public static bool Use(Type type, Action<object> action)
    {
        var used = false;
        var file = Compose.File(f =>
        {
            Offer(f);
            f.Network("n", Offer);
            f.Volume("v", Offer);
            f.Secret("s", s => Offer(s.File("a")));
            f.Config("c", c => Offer(c.File("a")));
            f.Model("m", "a", Offer);
            f.Service("db", s => Offer(s.Image("a")));
            f.Service("web", s => s.Build(Offer).Healthcheck(Offer).Deploy(d => Offer(d.Resources(Offer))));
        });
        if (used)
        {
            file.Unchecked();
            return true;
        }

        Fleet.Create("f", f =>
        {
            Offer(f);
            f.SharedNetwork("n", Offer);
            f.Node("m", _ => Compose.File(c => c.Service("web", s => s.Image("a"))), Offer);
        });
        return used;

        void Offer(object builder)
        {
            if (!used && type.IsInstanceOfType(builder))
            {
                used = true;
                action(builder);
            }
        }
    }
}

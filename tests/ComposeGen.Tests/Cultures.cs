using System.Globalization;

namespace ComposeGen.Tests;

/// <summary>Runs something as if the machine stood elsewhere.</summary>
internal static class Cultures
{
    public static void Under(string culture, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

namespace ComposeGen.Tests;

/// <summary>What happens to a bad argument: an exception that names it.</summary>
internal static class Refusal
{
    public static void Of<TException>(string parameter, Func<object> call)
        where TException : ArgumentException =>
        call.Should().Throw<TException>().WithParameterName(parameter);

    public static TException Of<TException>(Func<object> call)
        where TException : Exception => call.Should().Throw<TException>().Which;
}

using Microsoft.Extensions.Options;

namespace ComposeGen.Hosting;

/// <summary>Refuses options that are not legal when the application starts, with all that is wrong.</summary>
internal sealed class ComposeGenOptionsValidator : IValidateOptions<ComposeGenOptions>
{
    public ValidateOptionsResult Validate(string? name, ComposeGenOptions options) =>
        options.Validate() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
}

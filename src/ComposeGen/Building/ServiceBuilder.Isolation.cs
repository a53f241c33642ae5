using static ComposeGen.Building.BuilderArguments;

namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.Privileged"/>
    public ServiceBuilder Privileged() => With(Service.Privileged = true);

    /// <inheritdoc cref="Service.Privileged"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Privileged(ComposeValue<bool> value) => With(Service.Privileged = value);

    /// <inheritdoc cref="Service.ReadOnly"/>
    public ServiceBuilder ReadOnly() => With(Service.ReadOnly = true);

    /// <inheritdoc cref="Service.ReadOnly"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder ReadOnly(ComposeValue<bool> value) => With(Service.ReadOnly = value);

    /// <inheritdoc cref="Service.CapAdd"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder CapAdd(params ReadOnlySpan<ComposeText> values) => With((Service.CapAdd ??= []).AddAll(values));

    /// <inheritdoc cref="Service.CapAdd"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder CapAdd(IEnumerable<string> values) => CapAdd(Texts(values));

    /// <inheritdoc cref="Service.CapDrop"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder CapDrop(params ReadOnlySpan<ComposeText> values) => With((Service.CapDrop ??= []).AddAll(values));

    /// <inheritdoc cref="Service.CapDrop"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder CapDrop(IEnumerable<string> values) => CapDrop(Texts(values));

    /// <inheritdoc cref="Service.SecurityOpt"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder SecurityOpt(params ReadOnlySpan<ComposeText> values) =>
        With((Service.SecurityOpt ??= []).AddAll(values));

    /// <inheritdoc cref="Service.SecurityOpt"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder SecurityOpt(IEnumerable<string> values) => SecurityOpt(Texts(values));

    /// <inheritdoc cref="Service.UsernsMode"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder UsernsMode(ComposeText value) => With(Service.UsernsMode = NotNull(value));

    /// <inheritdoc cref="Service.Ipc"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Ipc(ComposeText value) => With(Service.Ipc = NotNull(value));

    /// <inheritdoc cref="Service.Pid"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Pid(ComposeText value) => With(Service.Pid = NotNull(value));

    /// <inheritdoc cref="Service.Uts"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Uts(ComposeText value) => With(Service.Uts = NotNull(value));

    /// <inheritdoc cref="Service.Cgroup"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Cgroup(ComposeText value) => With(Service.Cgroup = NotNull(value));

    /// <inheritdoc cref="Service.CgroupParent"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CgroupParent(ComposeText value) => With(Service.CgroupParent = NotNull(value));

    /// <inheritdoc cref="Service.Isolation"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Isolation(ComposeText value) => With(Service.Isolation = NotNull(value));

    /// <inheritdoc cref="Service.Runtime"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Runtime(ComposeText value) => With(Service.Runtime = NotNull(value));

    /// <inheritdoc cref="Service.Sysctls"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder Sysctl(string name, ComposeText value) =>
        With((Service.Sysctls ??= []).AddOnce(name, NotNull(value), Replaces));

    /// <inheritdoc cref="Service.Sysctls"/>
    /// <param name="values">The values by name.</param>
    /// <typeparam name="T">The type of the values, which convert as for <see cref="ComposeText"/>.</typeparam>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder Sysctls<T>(IEnumerable<KeyValuePair<string, T>> values) =>
        With((Service.Sysctls ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Service.Sysctls"/>
    /// <param name="values">The names and their values.</param>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or a name already has a value.</exception>
    public ServiceBuilder Sysctls(params ReadOnlySpan<(string Name, ComposeText Value)> values) =>
        With((Service.Sysctls ??= []).AddEach(values, Replaces));

    /// <inheritdoc cref="Service.CredentialSpec"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder CredentialSpec(Action<CredentialSpec> configure) =>
        With(Configured(Service.CredentialSpec ??= new CredentialSpec(), configure));

    /// <inheritdoc cref="Service.UseApiSocket"/>
    public ServiceBuilder UseApiSocket() => With(Service.UseApiSocket = true);

    /// <inheritdoc cref="Service.UseApiSocket"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder UseApiSocket(ComposeValue<bool> value) => With(Service.UseApiSocket = value);
}

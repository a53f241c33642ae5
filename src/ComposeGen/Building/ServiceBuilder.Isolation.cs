namespace ComposeGen.Building;

public sealed partial class ServiceBuilder
{
    /// <inheritdoc cref="Service.Privileged"/>
    public ServiceBuilder Privileged()
    {
        Service.Privileged = true;
        return this;
    }

    /// <inheritdoc cref="Service.Privileged"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Privileged(ComposeValue<bool> value)
    {
        Service.Privileged = value;
        return this;
    }

    /// <inheritdoc cref="Service.ReadOnly"/>
    public ServiceBuilder ReadOnly()
    {
        Service.ReadOnly = true;
        return this;
    }

    /// <inheritdoc cref="Service.ReadOnly"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder ReadOnly(ComposeValue<bool> value)
    {
        Service.ReadOnly = value;
        return this;
    }

    /// <inheritdoc cref="Service.CapAdd"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder CapAdd(params ReadOnlySpan<ComposeText> values)
    {
        (Service.CapAdd ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.CapDrop"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder CapDrop(params ReadOnlySpan<ComposeText> values)
    {
        (Service.CapDrop ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.SecurityOpt"/>
    /// <param name="values">The value to add.</param>
    public ServiceBuilder SecurityOpt(params ReadOnlySpan<ComposeText> values)
    {
        (Service.SecurityOpt ??= []).AddAll(values);
        return this;
    }

    /// <inheritdoc cref="Service.UsernsMode"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder UsernsMode(ComposeText value)
    {
        Service.UsernsMode = value;
        return this;
    }

    /// <inheritdoc cref="Service.Ipc"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Ipc(ComposeText value)
    {
        Service.Ipc = value;
        return this;
    }

    /// <inheritdoc cref="Service.Pid"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Pid(ComposeText value)
    {
        Service.Pid = value;
        return this;
    }

    /// <inheritdoc cref="Service.Uts"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Uts(ComposeText value)
    {
        Service.Uts = value;
        return this;
    }

    /// <inheritdoc cref="Service.Cgroup"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Cgroup(ComposeText value)
    {
        Service.Cgroup = value;
        return this;
    }

    /// <inheritdoc cref="Service.CgroupParent"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder CgroupParent(ComposeText value)
    {
        Service.CgroupParent = value;
        return this;
    }

    /// <inheritdoc cref="Service.Isolation"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Isolation(ComposeText value)
    {
        Service.Isolation = value;
        return this;
    }

    /// <inheritdoc cref="Service.Runtime"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder Runtime(ComposeText value)
    {
        Service.Runtime = value;
        return this;
    }

    /// <inheritdoc cref="Service.Sysctls"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The name already has a value.</exception>
    public ServiceBuilder Sysctl(string name, ComposeText value)
    {
        (Service.Sysctls ??= []).AddOnce(name, value);
        return this;
    }

    /// <inheritdoc cref="Service.CredentialSpec"/>
    /// <param name="configure">Sets its properties.</param>
    public ServiceBuilder CredentialSpec(Action<CredentialSpec> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(Service.CredentialSpec ??= new CredentialSpec());
        return this;
    }

    /// <inheritdoc cref="Service.UseApiSocket"/>
    public ServiceBuilder UseApiSocket()
    {
        Service.UseApiSocket = true;
        return this;
    }

    /// <inheritdoc cref="Service.UseApiSocket"/>
    /// <param name="value">The value.</param>
    public ServiceBuilder UseApiSocket(ComposeValue<bool> value)
    {
        Service.UseApiSocket = value;
        return this;
    }
}

using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ComposeGen.Tests.Architecture;

/// <summary>
/// Reads from the compiled library which type uses which: in signatures, in attributes and in the code of members. The compiler
/// leaves no trace of constants, of <c>nameof</c> and of comments.
/// </summary>
internal sealed class LibraryReader : IDisposable
{
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(obj: null)!)
        .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    // "TypeDefinitionDocuments" of the format of portable PDBs.
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly Dictionary<TypeDefinitionHandle, LibraryType> _types = [];
    private readonly SignatureTypes _signatures = new();

    /// <summary>Opens an assembly whose symbols are beside it: they name the source files of each type.</summary>
    public LibraryReader(string path)
    {
        _image = new PEReader(File.OpenRead(path));
        _metadata = _image.GetMetadataReader();
        var documents = DocumentsOf(Path.ChangeExtension(path, ".pdb"));
        foreach (var handle in _metadata.TypeDefinitions.Where(handle => OutermostOf(handle) == handle))
        {
            var type = _metadata.GetTypeDefinition(handle);
            var space = _metadata.GetString(type.Namespace);
            var rooms = documents[handle].Select(RoomOf).OfType<string>().Distinct(StringComparer.Ordinal)
                .DefaultIfEmpty(space.Split('.') is ["ComposeGen", var room] ? room : null).OfType<string>();
            _types.Add(handle, new LibraryType(space, _metadata.GetString(type.Name), [.. rooms],
                type.Attributes.HasFlag(TypeAttributes.Public)));
        }
    }

    /// <summary>All types that are not nested in another one.</summary>
    public IEnumerable<LibraryType> Types => _types.Values;

    /// <summary>All uses of one type by another.</summary>
    public IEnumerable<Arrow> Arrows()
    {
        foreach (var handle in _metadata.TypeDefinitions)
        {
            var from = TypeOf(handle);
            foreach (var (member, used) in UsesOf(handle))
            {
                foreach (var to in used.Where(to => to.Type != from))
                {
                    yield return new Arrow(new Use(from, member), to);
                }
            }
        }
    }

    public void Dispose() => _image.Dispose();

    private IEnumerable<(string? Member, IEnumerable<Use> Used)> UsesOf(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        yield return (null, Entity(type.BaseType));
        yield return (null, type.GetInterfaceImplementations()
            .SelectMany(each => Entity(_metadata.GetInterfaceImplementation(each).Interface)));
        yield return (null, Attributes(type.GetCustomAttributes()));
        yield return (null, Constraints(type.GetGenericParameters()));
        foreach (var field in type.GetFields().Select(_metadata.GetFieldDefinition))
        {
            yield return (_metadata.GetString(field.Name), UsesOf(field.DecodeSignature(_signatures, genericContext: null))
                .Concat(Attributes(field.GetCustomAttributes())));
        }

        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            yield return (NameOf(method), Signature(method.DecodeSignature(_signatures, genericContext: null))
                .Concat(Attributes(method.GetCustomAttributes()))
                .Concat(Constraints(method.GetGenericParameters()))
                .Concat(Body(method)));
        }
    }

    // The compiler names lambdas, and the types of iterators and asynchronous methods, after the method: <Name>b__0.
    private string NameOf(MethodDefinition method)
    {
        var name = _metadata.GetString(method.Name);
        return new[] { name, _metadata.GetString(_metadata.GetTypeDefinition(method.GetDeclaringType()).Name) }
            .Select(made => made.Split('<', '>') is ["", { Length: > 0 } source, _, ..] ? source : null)
            .FirstOrDefault(source => source is not null) ?? name;
    }

    private IEnumerable<Use> Constraints(GenericParameterHandleCollection parameters) => parameters
        .SelectMany(parameter => _metadata.GetGenericParameter(parameter).GetConstraints())
        .SelectMany(constraint => Entity(_metadata.GetGenericParameterConstraint(constraint).Type));

    private IEnumerable<Use> Attributes(CustomAttributeHandleCollection attributes) =>
        attributes.SelectMany(attribute => Entity(_metadata.GetCustomAttribute(attribute).Constructor));

    private IEnumerable<Use> Body(MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
        {
            return [];
        }

        var body = _image.GetMethodBody(method.RelativeVirtualAddress);
        var locals = body.LocalSignature.IsNil
            ? []
            : _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_signatures, genericContext: null)
                .SelectMany(UsesOf);
        return locals
            .Concat(body.ExceptionRegions.SelectMany(region => Entity(region.CatchType)))
            .Concat(Tokens(body.GetILReader()).SelectMany(Entity));
    }

    private static List<EntityHandle> Tokens(BlobReader code)
    {
        var tokens = new List<EntityHandle>();
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            switch (Operands[first == 0xFE ? (first << 8) | code.ReadByte() : first])
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    code.Offset++;
                    break;
                case OperandType.InlineVar:
                    code.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    code.Offset += 8;
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    code.Offset += 4 * targets;
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    tokens.Add((EntityHandle)MetadataTokens.Handle(code.ReadInt32()));
                    break;
                default:
                    code.Offset += 4;
                    break;
            }
        }

        return tokens;
    }

    private IEnumerable<Use> Entity(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return [];
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                return [new Use(TypeOf((TypeDefinitionHandle)handle))];
            case HandleKind.TypeSpecification:
                return UsesOf(_metadata.GetTypeSpecification((TypeSpecificationHandle)handle)
                    .DecodeSignature(_signatures, genericContext: null));
            case HandleKind.FieldDefinition:
                var field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                return [new Use(TypeOf(field.GetDeclaringType()), _metadata.GetString(field.Name))];
            case HandleKind.MethodDefinition:
                var method = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                return [new Use(TypeOf(method.GetDeclaringType()), _metadata.GetString(method.Name))];
            case HandleKind.MethodSpecification:
                var specification = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                return Entity(specification.Method)
                    .Concat(specification.DecodeSignature(_signatures, genericContext: null).SelectMany(UsesOf));
            case HandleKind.MemberReference:
                var member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                return Entity(member.Parent)
                    .Select(use => use with { Member = _metadata.GetString(member.Name) })
                    .Concat(member.GetKind() == MemberReferenceKind.Field
                        ? UsesOf(member.DecodeFieldSignature(_signatures, genericContext: null))
                        : Signature(member.DecodeMethodSignature(_signatures, genericContext: null)));
            default:
                return [];
        }
    }

    private IEnumerable<Use> Signature(MethodSignature<IReadOnlyList<TypeDefinitionHandle>> signature) =>
        signature.ParameterTypes.Add(signature.ReturnType).SelectMany(UsesOf);

    private IEnumerable<Use> UsesOf(IReadOnlyList<TypeDefinitionHandle> types) => types.Select(type => new Use(TypeOf(type)));

    private LibraryType TypeOf(TypeDefinitionHandle handle) => _types[OutermostOf(handle)];

    private TypeDefinitionHandle OutermostOf(TypeDefinitionHandle handle)
    {
        var outer = _metadata.GetTypeDefinition(handle).GetDeclaringType();
        return outer.IsNil ? handle : OutermostOf(outer);
    }

    // The folder of src/ComposeGen that has the file. What generators write is elsewhere.
    private static string? RoomOf(string file)
    {
        var steps = file.Split('/', '\\');
        var source = Array.LastIndexOf(steps, "src");
        return source >= 0 && steps[source..] is ["src", "ComposeGen", var room, _, ..] ? room : null;
    }

    private static IEnumerable<DocumentHandle> Documents(BlobReader blob)
    {
        while (blob.RemainingBytes > 0)
        {
            yield return MetadataTokens.DocumentHandle(blob.ReadCompressedInteger());
        }
    }

    // The compiler notes the files of types without code beside those of each method.
    private ILookup<TypeDefinitionHandle, string> DocumentsOf(string path)
    {
        using var file = File.OpenRead(path);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(file);
        var symbols = provider.GetMetadataReader();
        var ofMethods = symbols.MethodDebugInformation.SelectMany(handle => symbols.GetMethodDebugInformation(handle)
            .GetSequencePoints()
            .Select(point => (Type: _metadata.GetMethodDefinition(handle.ToDefinitionHandle()).GetDeclaringType(),
                point.Document)));
        var ofTypes = symbols.CustomDebugInformation
            .Select(symbols.GetCustomDebugInformation)
            .Where(each => symbols.GetGuid(each.Kind) == TypeDefinitionDocuments)
            .SelectMany(each => Documents(symbols.GetBlobReader(each.Value))
                .Select(document => (Type: (TypeDefinitionHandle)each.Parent, Document: document)));
        return ofMethods.Concat(ofTypes)
            .ToLookup(each => OutermostOf(each.Type), each => symbols.GetString(symbols.GetDocument(each.Document).Name));
    }
}
